package org.postern.net.tls.hello;

import java.util.Arrays;
import java.util.Optional;

/** What a server may be asked to speak, oldest first. */
public enum ProtocolVersion {

	/** RFC 6101; must not be used (RFC 7568). */
	SSL_3_0(0x0300, "SSLv3"),
	/** RFC 2246; must not be used (RFC 8996). */
	TLS_1_0(0x0301, "TLSv1"),
	/** RFC 4346; must not be used (RFC 8996). */
	TLS_1_1(0x0302, "TLSv1.1"),
	/** RFC 5246. */
	TLS_1_2(0x0303, "TLSv1.2"),
	/** RFC 8446. */
	TLS_1_3(0x0304, "TLSv1.3");

	private final int code;
	private final String label;

	ProtocolVersion(int code, String label) {
		this.code = code;
		this.label = label;
	}

	/** As it stands on the wire. */
	public int code() {
		return code;
	}

	/** As Java names it. */
	public String label() {
		return label;
	}

	/** Whether it must not be used any more (RFC 7568, RFC 8996). */
	public boolean isObsolete() {
		return compareTo(TLS_1_2) < 0;
	}

	public static Optional<ProtocolVersion> ofCode(int code) {
		return Arrays.stream(values()).filter(version -> version.code == code).findFirst();
	}

	public static Optional<ProtocolVersion> ofLabel(String label) {
		return Arrays.stream(values()).filter(version -> version.label.equals(label)).findFirst();
	}
}
