package org.postern.core.issued;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/**
 * Tells profiles apart by what clients are told: the user name, the servers in their order, how long mail stays. The
 * names that are shown, and the wording of a format, do not make another profile of it.
 */
public final class Fingerprint {

	/** Of SHA-256; enough to tell apart all that one site ever issues. */
	private static final int BYTES = 12;

	private Fingerprint() {
	}

	/** 24 hexadecimal digits. */
	public static String of(ClientProfile profile) {
		StringBuilder told = new StringBuilder();
		told.append(profile.domain()).append('\n').append(profile.login().orElse("").toLowerCase(Locale.ROOT)).append('\n')
				.append(profile.userName().key()).append('\n').append(profile.hold()).append('\n').append(profile.expire());
		append(told, "reading", profile.incoming());
		append(told, "sending", profile.outgoing());
		return HexFormat.of().formatHex(digest(told.toString()), 0, BYTES);
	}

	private static void append(StringBuilder told, String what, List<Endpoint> endpoints) {
		endpoints.forEach(endpoint -> told.append('\n').append(what).append(' ').append(endpoint.protocol()).append(' ')
				.append(endpoint.host()).append(' ').append(endpoint.port()).append(' ').append(endpoint.security().key())
				.append(' ').append(endpoint.authentication().key()));
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
