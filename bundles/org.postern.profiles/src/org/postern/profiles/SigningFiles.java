package org.postern.profiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.SigningException;
import org.postern.api.secret.Secret;

/** Takes the keys and certificates out of files: one PKCS #12 file, or any number of PEM files. */
final class SigningFiles {

	private static final byte SEQUENCE = 0x30;

	private final String names;
	private final Optional<Secret> password;
	private final List<PrivateKey> keys = new ArrayList<>();
	private final List<X509Certificate> certificates = new ArrayList<>();

	private SigningFiles(String names, Optional<Secret> password) {
		this.names = names;
		this.password = password;
	}

	static SigningFiles read(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		String names = String.join(", ", files.stream().map(IdentityFile::name).toList());
		SigningFiles read = new SigningFiles(names, password);
		for (IdentityFile file : files) {
			if (file.content().length > 0 && file.content()[0] == SEQUENCE) {
				read.pkcs12(file);
			} else {
				read.pem(file);
			}
		}
		return read;
	}

	/** For messages. */
	String names() {
		return names;
	}

	List<PrivateKey> keys() {
		return keys;
	}

	List<X509Certificate> certificates() {
		return certificates;
	}

	private void pkcs12(IdentityFile file) throws SigningException {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			char[] opening = password.map(secret -> secret.use(char[]::clone)).orElse(new char[0]);
			store.load(new ByteArrayInputStream(file.content()), opening);
			for (String alias : Collections.list(store.aliases())) {
				if (store.getKey(alias, opening) instanceof PrivateKey key) {
					keys.add(key);
				}
				Stream.concat(Stream.ofNullable(store.getCertificateChain(alias)).flatMap(Stream::of),
						Stream.ofNullable(store.getCertificate(alias))).forEach(this::add);
			}
		} catch (IOException e) {
			throw e.getCause() instanceof GeneralSecurityException ? locked(file, e)
					: new SigningException(file.name() + " is no PKCS #12 file, or not a whole one",
							"Name the .p12 or .pfx file that the authority gave, or the certificate and its key as PEM. A certificate "
									+ "in DER (.der, .cer, .p7b) comes without its key: openssl x509 -inform der makes it PEM.", e);
		} catch (GeneralSecurityException e) {
			throw new SigningException(file.name() + " cannot be opened: " + e.getMessage(),
					"Write it anew with a present-day program, such as openssl pkcs12 -export.", e);
		}
	}

	private void add(Certificate certificate) {
		if (certificate instanceof X509Certificate known && !certificates.contains(known)) {
			certificates.add(known);
		}
	}

	private SigningException locked(IdentityFile file, Exception cause) {
		return password.isEmpty()
				? SigningException.locked(file.name() + " is locked with a password")
				: new SigningException("The password does not open " + file.name(),
						"Type the password that was chosen when the file was written.", cause);
	}

	private void pem(IdentityFile file) throws SigningException {
		int before = keys.size() + certificates.size();
		try (PEMParser parser = new PEMParser(
				new InputStreamReader(new ByteArrayInputStream(file.content()), StandardCharsets.UTF_8))) {
			for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
				take(file, next);
			}
		} catch (IOException | GeneralSecurityException | RuntimeException e) {
			throw new SigningException(file.name() + " cannot be read: " + e.getMessage(),
					"It is damaged: copy it again, with the lines -----BEGIN and -----END.", e);
		}
		if (keys.size() + certificates.size() == before) {
			throw new SigningException(file.name() + " is neither a PKCS #12 file nor PEM with a certificate or key",
					"Name a .p12 or .pfx file, or files with -----BEGIN CERTIFICATE----- and -----BEGIN PRIVATE KEY-----.");
		}
	}

	private void take(IdentityFile file, Object found) throws IOException, GeneralSecurityException, SigningException {
		switch (found) {
			case X509CertificateHolder holder -> add(new JcaX509CertificateConverter().getCertificate(holder));
			case PrivateKeyInfo info -> keys.add(new JcaPEMKeyConverter().getPrivateKey(info));
			case PEMKeyPair pair -> keys.add(new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo()));
			case PEMEncryptedKeyPair sealed -> keys.add(opened(file, sealed));
			case PKCS8EncryptedPrivateKeyInfo sealed -> keys.add(opened(file, sealed));
			default -> { }
		}
	}

	/** The older form of OpenSSL, with the cipher named in a header. */
	private PrivateKey opened(IdentityFile file, PEMEncryptedKeyPair sealed) throws IOException, SigningException {
		try {
			return new JcaPEMKeyConverter().getPrivateKey(
					sealed.decryptKeyPair(new BcPEMDecryptorProvider(opening(file))).getPrivateKeyInfo());
		} catch (IOException e) {
			throw locked(file, e);
		}
	}

	private PrivateKey opened(IdentityFile file, PKCS8EncryptedPrivateKeyInfo sealed)
			throws IOException, SigningException {
		try {
			return new JcaPEMKeyConverter().getPrivateKey(sealed
					.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
					.setProvider(new BouncyCastleProvider()).build(opening(file))));
		} catch (PKCSException | OperatorCreationException e) {
			throw locked(file, e);
		}
	}

	private char[] opening(IdentityFile file) throws SigningException {
		return password.map(secret -> secret.use(char[]::clone)).orElseThrow(
				() -> SigningException.locked("The key in " + file.name() + " is locked with a passphrase"));
	}
}
