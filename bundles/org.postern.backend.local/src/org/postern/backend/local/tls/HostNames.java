package org.postern.backend.local.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names and addresses that a certificate stands for. */
final class HostNames {

	private HostNames() {
	}

	/** Whether {@code host} is an address and no name; nothing is looked up. */
	static boolean isAddress(String host) {
		return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+");
	}

	static boolean covers(X509Certificate certificate, String host) {
		try {
			Collection<List<?>> names = Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
			return names.stream().map(name -> String.valueOf(name.get(1))).anyMatch(name -> same(name, host));
		} catch (CertificateParsingException e) {
			return false;
		}
	}

	private static boolean same(String name, String host) {
		return isAddress(host) && isAddress(name) ? address(name).equals(address(host)) : name.equalsIgnoreCase(host);
	}

	private static String address(String literal) {
		try {
			return InetAddress.getByName(literal).getHostAddress();
		} catch (UnknownHostException e) {
			return literal;
		}
	}
}
