package org.postern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates in a PEM file. */
final class CertificateFile {

	private CertificateFile() {
	}

	static List<X509Certificate> read(Path file) throws IOException, CommandException {
		try (InputStream in = Files.newInputStream(file)) {
			return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
					.map(X509Certificate.class::cast).toList();
		} catch (NoSuchFileException e) {
			throw CommandException.usage("There is no file " + file, "Give a PEM file with the authority's certificate.");
		} catch (CertificateException e) {
			throw CommandException.usage(file + " holds no certificate: " + e.getMessage(),
					"Give a PEM file that begins with -----BEGIN CERTIFICATE-----.");
		}
	}
}
