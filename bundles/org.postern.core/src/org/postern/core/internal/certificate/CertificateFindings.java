package org.postern.core.internal.certificate;

import java.nio.file.Path;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** What can be wrong with the files before the certificate itself is looked at. */
final class CertificateFindings {

	private CertificateFindings() {
	}

	static Finding missing(Path file) {
		return Finding.of("tls.certificate-missing", Severity.ERROR, "There is no file " + file + ".",
				"The policy names it for TLS. A server that cannot read its certificate opens no port with TLS.",
				"Put the file there, or name the right one on the TLS page.").at(CertificateRule.PLACE);
	}

	static Finding unreadable(String file, String reason) {
		return Finding.of("tls.certificate-unreadable", Severity.ERROR, file + " cannot be read: " + reason + ".",
				"The policy names it for TLS, and it is no PEM file with a certificate chain or a private key without "
						+ "passphrase. A server that cannot read it opens no port with TLS.",
				"Name PEM files: the certificate with its intermediates, and its private key.").at(CertificateRule.PLACE);
	}

	/** Keys are rightly kept from others; only the server must be able to read them. */
	static Finding notAllowed(Path file) {
		return Finding.of("tls.certificate-not-checked", Severity.INFO, "You may not read " + file + ".",
				"So it was not checked. The server may well read it: keys are rightly kept from other users.",
				"Nothing, if the server can read it; review as its user to be sure.").at(CertificateRule.PLACE);
	}

	static Finding otherKey(Path file) {
		return Finding.of("tls.key-mismatch", Severity.ERROR, "The key in " + file + " is not the certificate's.",
				"A certificate works with its own private key only. With another one no TLS connection can be made.",
				"Name the key that the certificate was requested with; it often lies beside it.").at(CertificateRule.PLACE);
	}
}
