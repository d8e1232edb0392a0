package org.postern.api.backend;

import java.util.Objects;

/**
 * What a host shows to prove that it is the one that was asked for (RFC 4253 section 7).
 *
 * @param host        the name or address that was connected to
 * @param port        the port, 1 to 65535
 * @param type        the kind of key: {@code ssh-ed25519}
 * @param fingerprint as OpenSSH writes it: {@code SHA256:} and 43 letters, digits, {@code +} and {@code /}
 */
public record HostKey(String host, int port, String type, String fingerprint) {

	public HostKey {
		Objects.requireNonNull(host);
		Objects.requireNonNull(type);
		Objects.requireNonNull(fingerprint);
	}

	/** For people: {@code mail.example.org}, or {@code mail.example.org:2222} where the port is not the usual one. */
	public String place() {
		return port == 22 ? host : host + ":" + port;
	}
}
