package org.postern.net.tls.hello;

import java.util.Map;
import java.util.Optional;

/** The groups a key can be agreed on, by the numbers of the IANA registry (RFC 8422, RFC 7919). */
public final class NamedGroups {

	static final int X25519 = 0x001D;
	private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(0x0013, "secp192r1"),
			Map.entry(0x0015, "secp224r1"), Map.entry(0x0017, "secp256r1"), Map.entry(0x0018, "secp384r1"),
			Map.entry(0x0019, "secp521r1"), Map.entry(X25519, "x25519"), Map.entry(0x001E, "x448"),
			Map.entry(0x001A, "brainpoolP256r1"), Map.entry(0x001B, "brainpoolP384r1"),
			Map.entry(0x001C, "brainpoolP512r1"), Map.entry(0x0100, "ffdhe2048"), Map.entry(0x0101, "ffdhe3072"),
			Map.entry(0x0102, "ffdhe4096"), Map.entry(0x11EB, "SecP256r1MLKEM768"),
			Map.entry(0x11EC, "X25519MLKEM768"), Map.entry(0x11ED, "SecP384r1MLKEM1024"));

	private NamedGroups() {
	}

	/** @return the name, or the number of an unknown group */
	public static String name(int code) {
		return Optional.ofNullable(NAMES.get(code)).orElseGet(() -> "0x%04X".formatted(code));
	}
}
