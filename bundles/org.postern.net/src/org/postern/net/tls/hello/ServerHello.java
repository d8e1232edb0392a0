package org.postern.net.tls.hello;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server chose (RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3).
 *
 * @param version             as on the wire: 0x0303
 * @param suite               the number of the cipher suite
 * @param compressed          whether it compresses what it encrypts
 * @param secureRenegotiation whether it knows RFC 5746; without meaning in TLS 1.3
 * @param group               the key exchange group, which only TLS 1.3 says here
 */
public record ServerHello(int version, int suite, boolean compressed, boolean secureRenegotiation,
		Optional<Integer> group) {

	private static final int RENEGOTIATION_INFO = 0xFF01;
	private static final int SUPPORTED_VERSIONS = 43;
	private static final int KEY_SHARE = 51;
	/** The random by which a server asks for another key share (RFC 8446 section 4.1.3). */
	private static final byte[] RETRY = HexFormat.of()
			.parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

	public ServerHello {
		Objects.requireNonNull(group);
	}

	/** Reads the body of a message. */
	static ServerHello read(ByteReader in) throws ByteReader.TruncatedException {
		int version = in.u16();
		byte[] random = in.block(32).rest();
		in.block8();
		int suite = in.u16();
		boolean compressed = in.u8() != 0;
		return extensions(in, new ServerHello(version, suite, compressed, false, Optional.empty()),
				Arrays.equals(random, RETRY));
	}

	private static ServerHello extensions(ByteReader in, ServerHello hello, boolean retry)
			throws ByteReader.TruncatedException {
		ServerHello seen = hello;
		ByteReader list = in.left() < 2 ? in : in.block16();
		while (list.left() >= 4) {
			int type = list.u16();
			ByteReader data = list.block16();
			seen = switch (type) {
				case SUPPORTED_VERSIONS -> seen.withVersion(data.u16());
				case KEY_SHARE -> seen.withGroup(data.u16());
				case RENEGOTIATION_INFO -> seen.withSecureRenegotiation();
				default -> seen;
			};
		}
		return retry ? seen.withVersion(ProtocolVersion.TLS_1_3.code()) : seen;
	}

	private ServerHello withVersion(int value) {
		return new ServerHello(value, suite, compressed, secureRenegotiation, group);
	}

	private ServerHello withGroup(int value) {
		return new ServerHello(version, suite, compressed, secureRenegotiation, Optional.of(value));
	}

	private ServerHello withSecureRenegotiation() {
		return new ServerHello(version, suite, compressed, true, group);
	}
}
