package org.postern.core.internal.simulate;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.progress.CancelSource;

/**
 * What a search works with.
 *
 * @param readers of the documents that are found
 * @param probe   of servers whose names are guessed
 * @param stop    ends what is done side by side
 */
record SearchTools(Network network, List<AnnouncementReader> readers, EndpointProbe probe, CancelSource stop) {

	/** Empty where no such reader is installed. */
	Optional<AnnouncementReader> reader(String id) {
		return readers.stream().filter(reader -> reader.id().equals(id)).findFirst();
	}

	/** A URL from parts that are right by themselves. */
	static URI uri(String scheme, String host, String pathAndQuery) {
		return URI.create(scheme + "://" + java.net.IDN.toASCII(host) + pathAndQuery);
	}

	static String encoded(MailAddress address) {
		return URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
	}
}
