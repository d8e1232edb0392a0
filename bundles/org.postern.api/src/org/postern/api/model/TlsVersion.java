package org.postern.api.model;

import java.util.Arrays;
import java.util.Optional;

/** A TLS protocol version, by the name that Java and OpenSSL use. */
public enum TlsVersion {

	/** RFC 2246; obsolete by RFC 8996. */
	TLS_1_0("TLSv1"),
	/** RFC 4346; obsolete by RFC 8996. */
	TLS_1_1("TLSv1.1"),
	/** RFC 5246. */
	TLS_1_2("TLSv1.2"),
	/** RFC 8446. */
	TLS_1_3("TLSv1.3");

	private final String key;

	TlsVersion(String key) {
		this.key = key;
	}

	/** The name in site files, in Java's security API and in server configuration. */
	public String key() {
		return key;
	}

	public static Optional<TlsVersion> ofKey(String key) {
		return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
	}
}
