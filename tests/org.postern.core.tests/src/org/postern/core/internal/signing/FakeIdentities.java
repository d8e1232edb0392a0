package org.postern.core.internal.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentities;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.TestIdentity;

/** Identities as two words of Base64, the certificate and its key. */
public final class FakeIdentities implements SigningIdentities {

	/** Of sites that name nobody. */
	public static SiteSigning noSigning() {
		return new SiteSigning(new FolderSiteStore(FakeProviders.usual()), new MemorySecrets(), List.of());
	}

	@Override
	public SigningIdentity create(NewIdentity wanted) {
		return of(CertificateSpec.of(wanted.name()).days(-1, wanted.days()));
	}

	static SigningIdentity of(CertificateSpec spec) {
		TestIdentity made = TestIdentity.selfSigned(spec);
		return new SigningIdentity(made.key(), made.chain());
	}

	@Override
	public SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		try {
			String[] words = new String(files.getFirst().content(), StandardCharsets.US_ASCII).split(" ");
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
					.generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(words[0])));
			return new SigningIdentity(KeyFactory.getInstance("EC")
					.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(words[1]))), List.of(certificate));
		} catch (GeneralSecurityException | IllegalArgumentException e) {
			throw new SigningException(files.getFirst().name() + " is no identity", "Name another file.", e);
		}
	}

	@Override
	public Secret text(SigningIdentity identity) {
		try {
			return Secret.of(Base64.getEncoder().encodeToString(identity.certificate().getEncoded()) + " "
					+ Base64.getEncoder().encodeToString(identity.key().getEncoded()));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public byte[] write(SigningIdentity identity, Secret password) {
		return text(identity).use(String::new).getBytes(StandardCharsets.US_ASCII);
	}
}
