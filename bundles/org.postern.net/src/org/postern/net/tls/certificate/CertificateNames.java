package org.postern.net.tls.certificate;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For whom a certificate is, as mail programs see it (RFC 9525): by its alternative names, never by its subject. */
public final class CertificateNames {

	private static final int DNS_NAME = 2;
	private static final int IP_ADDRESS = 7;
	private static final String ADDRESS = "[0-9.]+|.*:.*";
	private static final Pattern COMMON_NAME = Pattern.compile("(?i).*(?:^|,)CN=([^,]+).*");

	private final X509Certificate certificate;

	public CertificateNames(X509Certificate certificate) {
		this.certificate = certificate;
	}

	/** The host names and addresses, in lower case. */
	public List<String> all() {
		try {
			Collection<List<?>> alternative = certificate.getSubjectAlternativeNames();
			return alternative == null ? List.of() : ofHosts(alternative);
		} catch (CertificateParsingException e) {
			return List.of();
		}
	}

	private static List<String> ofHosts(Collection<List<?>> names) {
		List<String> hosts = new ArrayList<>();
		for (List<?> name : names) {
			if (name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS)) {
				hosts.add(name.get(1).toString().toLowerCase(Locale.ROOT));
			}
		}
		return List.copyOf(hosts);
	}

	/** The name in the subject, which programs of old went by. */
	public Optional<String> common() {
		Matcher subject = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
		return subject.matches() ? Optional.of(subject.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	/** Whether a client that was told {@code host} may take the certificate for the host's. */
	public boolean cover(String host) {
		String wanted = ascii(host);
		return all().stream().anyMatch(name -> matches(name, wanted));
	}

	/** A wildcard stands for one label, and for the whole of it (RFC 9525 section 6.3). */
	static boolean matches(String name, String host) {
		if (name.startsWith("*.") && !host.matches(ADDRESS)) {
			int dot = host.indexOf('.');
			return dot > 0 && host.substring(dot).equals(name.substring(1));
		}
		return name.equals(host);
	}

	/** A name as certificates write it; an IPv6 address in its long form. */
	static String ascii(String host) {
		String lower = host.toLowerCase(Locale.ROOT);
		String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
		try {
			return plain.contains(":") ? InetAddress.getByName(plain).getHostAddress() : IDN.toASCII(plain);
		} catch (IllegalArgumentException | UnknownHostException e) {
			return plain;
		}
	}
}
