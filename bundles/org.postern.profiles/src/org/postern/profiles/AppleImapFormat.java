package org.postern.profiles;

import java.security.cert.X509Certificate;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;
import org.postern.api.profile.SigningIdentity;

/**
 * Apple's configuration profile with an IMAP account, for iPhone, iPad and Mac.
 *
 * <p>It names one server for each direction and cannot tell STARTTLS from implicit TLS, which devices try by the port;
 * so it is read back. Retention cannot be said.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + AppleImapFormat.ID)
public final class AppleImapFormat implements ProfileFormat {

	static final String ID = "mobileconfig-imap";
	static final String MEDIA_TYPE = "application/x-apple-aspen-config";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Apple profile (IMAP)",
				"Sets up an IMAP account on iPhone, iPad and Mac; a new one replaces the old.", Readers.APPLE);
	}

	@Override
	public boolean suits(ClientProfile profile) {
		return AppleKind.IMAP.suits(profile);
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(FileName.of(profile, ".imap.mobileconfig"), MEDIA_TYPE,
				new AppleProfileWriter(AppleKind.IMAP).write(profile));
	}

	@Override
	public boolean isUsual(ClientProfile profile) {
		return true;
	}

	@Override
	public boolean signs() {
		return true;
	}

	@Override
	public Document sign(Document document, SigningIdentity identity) throws FormatException {
		return new DocumentSigner(identity).sign(document);
	}

	@Override
	public Optional<X509Certificate> signer(Document document) throws FormatException {
		return SignedDocument.of(document).flatMap(SignedDocument::signer);
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new AppleProfileReader(AppleKind.IMAP).read(SignedDocument.content(document));
	}
}
