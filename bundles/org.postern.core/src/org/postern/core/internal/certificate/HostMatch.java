package org.postern.core.internal.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** A certificate made out for another host than clients connect to. */
final class HostMatch implements CertificateRule {

	@Override
	public Optional<Finding> review(String host, List<X509Certificate> chain) {
		HostNames names = new HostNames(chain.getFirst());
		return names.cover(host) ? Optional.empty() : Optional.of(finding(host, names.all()));
	}

	private static Finding finding(String host, List<String> names) {
		String madeOutFor = names.isEmpty() ? "no host at all" : String.join(", ", names);
		return Finding.of("tls.certificate-wrong-host", Severity.ERROR,
				"The certificate is not made out for " + host + ", but for " + madeOutFor + ".",
				"Mail programs compare the name they connect to with the certificate's subject alternative names "
						+ "(RFC 9525), and refuse it or warn their users.",
				names.isEmpty() ? "Get a certificate with the subject alternative name " + host + "."
						: "Get a certificate for " + host + ", or let clients connect to " + names.getFirst() + ".")
				.at(PLACE);
	}
}
