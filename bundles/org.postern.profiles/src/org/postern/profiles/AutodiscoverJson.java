package org.postern.profiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/**
 * Reads an Autodiscover answer of version 2: one JSON object that names the place of the XML, or an error. Member
 * names are taken in any case, as servers differ.
 */
final class AutodiscoverJson implements AnnouncementReader {

	private static final int MAXIMUM_BYTES = 1 << 16;

	@Override
	public String id() {
		return AUTODISCOVER_JSON;
	}

	@Override
	public Announcement read(Document document, MailAddress address) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw new FormatException(document.name() + ": " + document.content().length + " bytes are more than the "
					+ MAXIMUM_BYTES + " that such an answer may have");
		}
		Map<String, String> members = new JsonText(document.name(), document.text()).object();
		if (members.containsKey("errorcode")) {
			return new Announcement.Refused("error " + members.get("errorcode") + ": "
					+ members.getOrDefault("errormessage", "no message"));
		}
		return movedTo(document, members.getOrDefault("url", ""));
	}

	private static Announcement movedTo(Document document, String url) throws FormatException {
		if (url.isBlank()) {
			throw new FormatException(document.name() + ": the answer has neither Url nor ErrorCode");
		}
		try {
			return new Announcement.MovedTo(new URI(url));
		} catch (URISyntaxException e) {
			throw new FormatException(document.name() + ": '" + url + "' is not a URL", e);
		}
	}
}
