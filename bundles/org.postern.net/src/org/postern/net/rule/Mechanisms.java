package org.postern.net.rule;

import java.util.List;
import java.util.Set;

/** What is known of SASL mechanisms, by name in capitals. */
final class Mechanisms {

	private static final Set<String> WEAK = Set.of("CRAM-MD5", "DIGEST-MD5", "NTLM", "SCRAM-MD5", "APOP", "KERBEROS_V4");
	private static final Set<String> COMMON = Set.of("PLAIN", "LOGIN");

	private Mechanisms() {
	}

	static boolean isWeak(String mechanism) {
		return WEAK.contains(mechanism);
	}

	static boolean areAllWeak(List<String> mechanisms) {
		return WEAK.containsAll(mechanisms);
	}

	static boolean haveCommon(List<String> mechanisms) {
		return mechanisms.stream().anyMatch(COMMON::contains);
	}
}
