package org.postern.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentities;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;

/** Identities with X.509 certificates (RFC 5280). */
@Component
public final class CertificateIdentities implements SigningIdentities {

	private static final String ENTRY = "postern";
	private static final int PEM_LINE = 64;

	private final Clock clock;

	@Activate
	public CertificateIdentities() {
		this(Clock.systemUTC());
	}

	CertificateIdentities(Clock clock) {
		this.clock = clock;
	}

	@Override
	public SigningIdentity create(NewIdentity wanted) throws SigningException {
		return new SelfSigned(wanted, clock).identity();
	}

	@Override
	public SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		return new SigningChain(SigningFiles.read(files, password)).identity();
	}

	@Override
	public Secret text(SigningIdentity identity) throws SigningException {
		try {
			List<char[]> blocks = new ArrayList<>();
			for (X509Certificate certificate : identity.chain()) {
				blocks.add(block("CERTIFICATE", certificate.getEncoded()));
			}
			blocks.add(block("PRIVATE KEY", identity.key().getEncoded()));
			CharBuffer text = CharBuffer.allocate(blocks.stream().mapToInt(block -> block.length).sum());
			blocks.forEach(text::put);
			blocks.forEach(block -> Arrays.fill(block, '\0'));
			Secret secret = new Secret(text.array());
			Arrays.fill(text.array(), '\0');
			return secret;
		} catch (GeneralSecurityException e) {
			throw unwritable(e);
		}
	}

	private static char[] block(String label, byte[] content) {
		byte[] lines = Base64.getMimeEncoder(PEM_LINE, new byte[] { '\n' }).encode(content);
		String begin = "-----BEGIN " + label + "-----\n";
		String end = "\n-----END " + label + "-----\n";
		CharBuffer block = CharBuffer.allocate(begin.length() + lines.length + end.length()).put(begin);
		for (byte character : lines) {
			block.put((char) character);
		}
		return block.put(end).array();
	}

	@Override
	public byte[] write(SigningIdentity identity, Secret password) throws SigningException {
		char[] sealing = password.use(char[]::clone);
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, sealing);
			store.setKeyEntry(ENTRY, identity.key(), sealing, identity.chain().toArray(X509Certificate[]::new));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			store.store(bytes, sealing);
			return bytes.toByteArray();
		} catch (GeneralSecurityException | IOException e) {
			throw unwritable(e);
		} finally {
			Arrays.fill(sealing, '\0');
		}
	}

	private static SigningException unwritable(Exception e) {
		return new SigningException("The identity cannot be written: " + e.getMessage(),
				"Import it again from the file of the authority.", e);
	}
}
