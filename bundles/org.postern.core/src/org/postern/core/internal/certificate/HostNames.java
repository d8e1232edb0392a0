package org.postern.core.internal.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names a certificate is made out for: its subject alternative names (RFC 9525 section 3). */
record HostNames(X509Certificate certificate) {

	private static final int DNS = 2;
	private static final int ADDRESS = 7;

	/** DNS names and addresses; a certificate whose names cannot be read has none. */
	List<String> all() {
		try {
			Collection<List<?>> names = Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
			return names.stream().filter(name -> name.get(0).equals(DNS) || name.get(0).equals(ADDRESS))
					.map(name -> name.get(1).toString()).toList();
		} catch (CertificateParsingException e) {
			return List.of();
		}
	}

	boolean cover(String host) {
		return all().stream().anyMatch(name -> matches(name, host));
	}

	/** A star stands for one whole label on the left (RFC 9525 section 6.3). */
	private static boolean matches(String name, String host) {
		String pattern = name.toLowerCase(Locale.ROOT);
		String wanted = host.toLowerCase(Locale.ROOT);
		if (isAddress(wanted)) {
			return isAddress(pattern) && address(pattern).equals(address(wanted));
		}
		int dot = wanted.indexOf('.');
		return pattern.equals(wanted)
				|| pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(wanted.substring(dot));
	}

	private static boolean isAddress(String text) {
		return text.contains(":") || text.matches("[0-9.]+");
	}

	/** Asks no name server: the text is a number. */
	private static Optional<InetAddress> address(String text) {
		try {
			return Optional.of(InetAddress.getByName(text));
		} catch (UnknownHostException e) {
			return Optional.empty();
		}
	}
}
