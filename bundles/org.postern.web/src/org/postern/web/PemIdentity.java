package org.postern.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

import org.postern.api.model.CertificateFiles;
import org.postern.api.web.WebException;
import org.postern.net.pem.PemChain;
import org.postern.net.pem.PemKey;

/** A certificate with its key, as PEM files. */
record PemIdentity(Path chain, Path key) {

	/** Of the store in memory, which nobody else sees. */
	static final char[] PASSWORD = {};

	static PemIdentity of(CertificateFiles files) {
		return new PemIdentity(Path.of(files.chain()), Path.of(files.key()));
	}

	/** @throws WebException if one of the files cannot be read, or they do not belong together */
	KeyStore read() throws WebException {
		try {
			List<X509Certificate> certificates = new PemChain(chain).read();
			PublicKey certified = certificates.getFirst().getPublicKey();
			if (!new PemKey(key).belongsTo(certified)) {
				throw new WebException("The key " + key + " does not belong to the certificate " + chain,
						"Name the key with which this certificate was requested, and put the server's certificate first.");
			}
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, PASSWORD);
			store.setKeyEntry("postern", new PemKey(key).read(certified), PASSWORD,
					certificates.toArray(X509Certificate[]::new));
			return store;
		} catch (IOException | GeneralSecurityException e) {
			throw new WebException("The certificate " + chain + " with the key " + key + " cannot be used: " + e,
					"Both are PEM files that this user can read; the key has no passphrase.", e);
		}
	}

	/** When the files were written; links are followed, as those of certbot. */
	List<FileTime> written() throws IOException {
		return List.of(Files.getLastModifiedTime(chain), Files.getLastModifiedTime(key));
	}
}
