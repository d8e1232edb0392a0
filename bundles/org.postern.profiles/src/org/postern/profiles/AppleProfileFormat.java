package org.postern.profiles;

import java.security.cert.X509Certificate;
import java.util.Optional;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.SigningIdentity;

/**
 * Apple's configuration profile with one mail account, for iPhone, iPad and Mac, which show who signed it.
 *
 * <p>It names one server for each direction and cannot tell STARTTLS from implicit TLS, which devices try by the port;
 * so it is read back. Retention cannot be said.
 */
abstract class AppleProfileFormat implements ProfileFormat {

	private static final String MEDIA_TYPE = "application/x-apple-aspen-config";

	private final AppleKind kind;
	private final String ending;

	/** @param ending of the names of documents */
	AppleProfileFormat(AppleKind kind, String ending) {
		this.kind = kind;
		this.ending = ending;
	}

	@Override
	public final boolean suits(ClientProfile profile) {
		return kind.suits(profile);
	}

	@Override
	public final Document write(ClientProfile profile) {
		return Document.ofText(FileName.of(profile, ending), MEDIA_TYPE, new AppleProfileWriter(kind).write(profile));
	}

	@Override
	public final boolean signs() {
		return true;
	}

	@Override
	public final Document sign(Document document, SigningIdentity identity) throws FormatException {
		return new DocumentSigner(identity).sign(document);
	}

	@Override
	public final Optional<X509Certificate> signer(Document document) throws FormatException {
		return SignedDocument.of(document).flatMap(SignedDocument::signer);
	}

	@Override
	public final ClientProfile read(Document document) throws FormatException {
		return new AppleProfileReader(kind).read(SignedDocument.content(document));
	}
}
