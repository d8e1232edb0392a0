package org.postern.profiles;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/**
 * Thunderbird's autoconfig 1.1, read by Thunderbird, K-9 Mail, Evolution, KMail and others.
 *
 * <p>It cannot carry everything. Read back, STARTTLS is required STARTTLS; login is allowed in cleartext where the
 * connection is; every SMTP server is one for submission; the hold is what POP3 programs are told to leave on the
 * server, and nothing is said of an expiry. Host names come back as A-labels.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + AutoconfigFormat.ID)
public final class AutoconfigFormat implements ProfileFormat {

	static final String ID = "autoconfig";
	static final String MEDIA_TYPE = "text/xml";

	private final AutoconfigWriter writer = new AutoconfigWriter();

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Thunderbird autoconfig",
				"XML that Thunderbird, K-9 Mail, Evolution and KMail fetch to set up an account by themselves.",
				Readers.THUNDERBIRD);
	}

	@Override
	public Document write(ClientProfile profile) {
		return new Document(FileName.of(profile, ".xml"), MEDIA_TYPE, writer.write(profile));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new AutoconfigReader().read(new XmlReader().read(document));
	}
}
