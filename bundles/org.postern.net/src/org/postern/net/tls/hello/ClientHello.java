package org.postern.net.tls.hello;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client offers (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2).
 *
 * @param version    the highest version taken; TLS 1.3 means that and nothing older
 * @param suites     the cipher suites, best first
 * @param serverName for SNI (RFC 6066); a name, never an address
 */
public record ClientHello(ProtocolVersion version, List<CipherSuite> suites, Optional<String> serverName) {

	private static final int HANDSHAKE = 22;
	private static final int CLIENT_HELLO = 1;
	private static final int SIGNALS_RENEGOTIATION_INFO = 0x00FF;
	private static final int SERVER_NAME = 0;
	private static final int SUPPORTED_GROUPS = 10;
	private static final int POINT_FORMATS = 11;
	private static final int SIGNATURE_ALGORITHMS = 13;
	private static final int EXTENDED_MASTER_SECRET = 23;
	private static final int SUPPORTED_VERSIONS = 43;
	private static final int KEY_SHARE = 51;
	private static final int[] GROUPS = { NamedGroups.X25519, 0x0017, 0x0018, 0x0019, 0x001E, 0x0100, 0x0101 };
	private static final int[] SIGNATURES = { 0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809,
			0x080A, 0x080B, 0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0203, 0x0201, 0x0402, 0x0202 };

	public ClientHello {
		Objects.requireNonNull(version);
		Objects.requireNonNull(serverName);
		suites = List.copyOf(suites);
	}

	/** The bytes of one record. */
	public byte[] toRecord() {
		byte[] message = ByteWriter.of(out -> out.u8(CLIENT_HELLO).block24(this::body));
		int recordVersion = Math.min(version.code(), ProtocolVersion.TLS_1_0.code());
		return ByteWriter.of(out -> out.u8(HANDSHAKE).u16(recordVersion).block16(record -> record.bytes(message)));
	}

	private void body(ByteWriter out) {
		out.u16(Math.min(version.code(), ProtocolVersion.TLS_1_2.code())).bytes(random());
		out.block8(session -> {
			if (isTls13()) {
				session.bytes(random());
			}
		});
		out.block16(list -> {
			suites.forEach(suite -> list.u16(suite.code()));
			if (!isTls13()) {
				list.u16(SIGNALS_RENEGOTIATION_INFO);
			}
		});
		out.block8(this::compressions);
		if (version != ProtocolVersion.SSL_3_0) {
			out.block16(this::extensions);
		}
	}

	/** Compression is offered to see who takes it (CVE-2012-4929); TLS 1.3 forbids to offer it. */
	private void compressions(ByteWriter out) {
		if (!isTls13()) {
			out.u8(1);
		}
		out.u8(0);
	}

	private void extensions(ByteWriter out) {
		serverName.ifPresent(name -> serverName(out, name));
		out.u16(SUPPORTED_GROUPS).block16(data -> data.block16(list -> words(list, GROUPS)));
		out.u16(POINT_FORMATS).block16(data -> data.block8(list -> list.u8(0)));
		if (version.compareTo(ProtocolVersion.TLS_1_2) >= 0) {
			out.u16(SIGNATURE_ALGORITHMS).block16(data -> data.block16(list -> words(list, SIGNATURES)));
		}
		if (isTls13()) {
			out.u16(SUPPORTED_VERSIONS).block16(data -> data.block8(list -> list.u16(version.code())));
			out.u16(KEY_SHARE).block16(data -> data
					.block16(shares -> shares.u16(NamedGroups.X25519).block16(key -> key.bytes(random()))));
		} else {
			out.u16(EXTENDED_MASTER_SECRET).block16(data -> { });
		}
	}

	private static void serverName(ByteWriter out, String name) {
		byte[] ascii = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		out.u16(SERVER_NAME).block16(data -> data.block16(list -> list.u8(0).block16(host -> host.bytes(ascii))));
	}

	private static void words(ByteWriter out, int[] values) {
		for (int value : values) {
			out.u16(value);
		}
	}

	private boolean isTls13() {
		return version == ProtocolVersion.TLS_1_3;
	}

	/** Any 32 bytes are a random, a session id, and a public key of X25519 (RFC 7748). */
	private static byte[] random() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return random;
	}
}
