package org.postern.plugins.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.postern.plugins.Publisher;

/** Those whose plug-ins are let in unasked: a folder of their certificates, each named by its fingerprint. */
public record TrustedPublishers(Path folder) {

	private static final String ENDING = ".pem";

	public List<Publisher> all() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Publisher> all = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(found -> found.toString().endsWith(ENDING)).sorted().toList()) {
				all.add(read(file));
			}
		}
		return all;
	}

	private static Publisher read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new Publisher((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
		} catch (CertificateException e) {
			throw new IOException(file + " holds no certificate: " + e.getMessage(), e);
		}
	}

	public boolean contains(Publisher publisher) {
		return Files.exists(file(publisher));
	}

	public void add(Publisher publisher) throws IOException {
		new WholeFile(file(publisher)).write(pem(publisher));
	}

	public void remove(Publisher publisher) throws IOException {
		Files.deleteIfExists(file(publisher));
	}

	private Path file(Publisher publisher) {
		return folder.resolve(publisher.fingerprint().replace(":", "") + ENDING);
	}

	private static String pem(Publisher publisher) {
		try {
			return "-----BEGIN CERTIFICATE-----\n"
					+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(publisher.certificate().getEncoded())
					+ "\n-----END CERTIFICATE-----\n";
		} catch (CertificateEncodingException e) {
			throw new IllegalStateException("A certificate that was read can be written", e);
		}
	}
}
