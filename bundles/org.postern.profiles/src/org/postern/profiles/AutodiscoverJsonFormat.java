package org.postern.profiles;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.postern.api.model.AsciiName;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** Autodiscover version 2: only says where the XML is, so a profile read back has a domain and nothing else. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + AutodiscoverJsonFormat.ID)
public final class AutodiscoverJsonFormat implements ProfileFormat {

	static final String ID = "autodiscover-json";
	private static final String HOST = "autodiscover.";
	private static final String PATH = "/autodiscover/autodiscover.xml";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Autodiscover (JSON)",
				"Tells newer Outlook programs where the XML answer is.", Readers.OUTLOOK);
	}

	@Override
	public boolean forUsers() {
		return false;
	}

	@Override
	public Document write(ClientProfile profile) {
		String url = "https://" + HOST + AsciiName.of(profile.domain()) + PATH;
		return Document.ofText(FileName.of(profile, ".autodiscover.json"), "application/json",
				"{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"" + url + "\"}\n");
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		MailAddress anybody = new MailAddress("user", "example.org");
		return switch (new AutodiscoverJson().read(document, anybody)) {
			case Announcement.MovedTo there -> profile(document, there.place());
			case Announcement.Refused refused -> throw new FormatException(document.name() + ": " + refused.reason());
			case Announcement.Servers ignored -> throw nowhere(document);
			case Announcement.AskFor ignored -> throw nowhere(document);
		};
	}

	private static ClientProfile profile(Document document, URI place) throws FormatException {
		String host = Optional.ofNullable(place.getHost()).orElseThrow(() -> nowhere(document));
		String domain = host.startsWith(HOST) ? host.substring(HOST.length()) : host;
		return new ClientProfile(domain, domain, Optional.empty(), UserNameRule.ADDRESS, List.of(), List.of(),
				Term.ofDays(0), Term.forever());
	}

	private static FormatException nowhere(Document document) {
		return new FormatException(document.name() + ": the answer names no host with a domain");
	}
}
