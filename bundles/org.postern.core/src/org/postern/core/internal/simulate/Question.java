package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.AnnouncementReader;
import org.postern.core.simulate.Method;

/**
 * What a program asks of a web server.
 *
 * @param method     in which way of looking for settings
 * @param uri        where
 * @param reader     how the answer is read
 * @param posts      whether the address is posted as an Autodiscover request
 * @param secureOnly whether pages without TLS are left aside, also behind a redirect
 */
record Question(Method method, URI uri, String reader, boolean posts, boolean secureOnly) {

	/** What to post. */
	Optional<String> body(MailAddress address) {
		return posts ? Optional.of(AutodiscoverRequest.of(address)) : Optional.empty();
	}

	/** The same, asked elsewhere. */
	Question at(URI other) {
		return new Question(method, other, reader, posts, secureOnly);
	}

	/** A JSON answer names the place of the XML; any other one a further place of the same kind. */
	Question announcedAt(URI other) {
		boolean json = reader.equals(AnnouncementReader.AUTODISCOVER_JSON);
		return json ? new Question(method, other, AnnouncementReader.AUTODISCOVER, true, secureOnly) : at(other);
	}
}
