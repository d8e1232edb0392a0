package org.postern.testkit;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.postern.net.tls.hello.ByteReader;
import org.postern.net.tls.hello.ByteWriter;
import org.postern.net.tls.hello.ProtocolVersion;

/**
 * A server that takes what no TLS library speaks any more, as far as the end of its first flight. Clients of today are
 * left to Java's TLS, so that the same server passes an ordinary test.
 */
public final class OldTls {

	private static final int HANDSHAKE = 22;
	private static final int ALERT = 21;
	private static final int HANDSHAKE_FAILURE = 40;
	private static final int PROTOCOL_VERSION = 70;
	private static final int UNRECOGNIZED_NAME = 112;
	private static final int FIRST_FINITE = 0x0030;

	private final TestIdentity identity;
	private final List<ProtocolVersion> versions = new ArrayList<>();
	private final List<Integer> suites = new ArrayList<>();
	private boolean modern = true;
	private boolean compressing;
	private boolean renegotiating = true;
	private boolean wantsName;
	private Optional<TestIdentity> nameless = Optional.empty();
	private int primeBits = 2048;

	public OldTls(TestIdentity identity, ProtocolVersion... versions) {
		this.identity = identity;
		this.versions.addAll(Arrays.asList(versions));
		this.suites.add(0xC02B);
	}

	/** Takes these cipher suites, best first. */
	public OldTls suites(Integer... codes) {
		suites.clear();
		suites.addAll(Arrays.asList(codes));
		return this;
	}

	/** Takes no client of today either. */
	public OldTls withoutModern() {
		modern = false;
		return this;
	}

	public OldTls compressing() {
		compressing = true;
		return this;
	}

	public OldTls withoutSecureRenegotiation() {
		renegotiating = false;
		return this;
	}

	public OldTls wantingName() {
		wantsName = true;
		return this;
	}

	public OldTls showingWithoutName(TestIdentity other) {
		nameless = Optional.of(other);
		return this;
	}

	public OldTls prime(int bits) {
		primeBits = bits;
		return this;
	}

	/** Answers one handshake. @return whether it came to an end, so that lines can be exchanged */
	public boolean answer(Peer peer) throws Exception {
		HelloSeen hello = HelloSeen.of(peer.hello());
		if (modern && hello.isOfJava()) {
			peer.secure(identity.context(), hello.record());
			return true;
		}
		peer.send(flight(hello));
		return false;
	}

	private byte[] flight(HelloSeen hello) throws CertificateEncodingException, ByteReader.TruncatedException {
		Optional<ProtocolVersion> version = versions.stream().filter(taken -> taken.code() <= hello.version())
				.reduce((one, later) -> later);
		Optional<Integer> suite = suites.stream().filter(hello.suites()::contains).findFirst();
		if (version.isEmpty()) {
			return alert(PROTOCOL_VERSION);
		}
		if (suite.isEmpty()) {
			return alert(HANDSHAKE_FAILURE);
		}
		if (wantsName && !hello.namesHost()) {
			return alert(UNRECOGNIZED_NAME);
		}
		TestIdentity shown = hello.namesHost() ? identity : nameless.orElse(identity);
		return flight(version.get(), suite.get(), shown);
	}

	private static byte[] alert(int code) {
		return ByteWriter.of(out -> out.u8(ALERT).u16(0x0303).block16(alert -> alert.u8(2).u8(code)));
	}

	private byte[] flight(ProtocolVersion version, int suite, TestIdentity shown) throws CertificateEncodingException {
		List<byte[]> chain = new ArrayList<>();
		for (X509Certificate certificate : shown.chain()) {
			chain.add(certificate.getEncoded());
		}
		int legacy = Math.min(version.code(), ProtocolVersion.TLS_1_2.code());
		byte[] messages = ByteWriter.of(out -> out
				.bytes(message(2, body -> hello(body, version, suite)))
				.bytes(message(11, body -> body.block24(list -> chain.forEach(one -> list.block24(der -> der.bytes(one))))))
				.bytes(message(12, body -> keyExchange(body, suite)))
				.bytes(message(14, body -> { })));
		return ByteWriter.of(out -> out.u8(HANDSHAKE).u16(legacy).block16(record -> record.bytes(messages)));
	}

	private static byte[] message(int type, java.util.function.Consumer<ByteWriter> body) {
		return ByteWriter.of(out -> out.u8(type).block24(body));
	}

	private void hello(ByteWriter body, ProtocolVersion version, int suite) {
		boolean newest = version == ProtocolVersion.TLS_1_3;
		body.u16(newest ? ProtocolVersion.TLS_1_2.code() : version.code()).bytes(new byte[32]).u8(0).u16(suite)
				.u8(compressing ? 1 : 0);
		body.block16(extensions -> {
			if (newest) {
				extensions.u16(43).block16(data -> data.u16(version.code()));
			} else if (renegotiating) {
				extensions.u16(0xFF01).block16(data -> data.u8(0));
			}
		});
	}

	/** A prime for what looks like finite-field Diffie-Hellman, a curve for the rest. */
	private void keyExchange(ByteWriter body, int suite) {
		if (suite >= 0x000C && suite <= 0x001B || suite >= FIRST_FINITE && suite <= 0x00A7) {
			byte[] prime = new byte[primeBits / 8];
			prime[0] = (byte) 0x80;
			body.block16(p -> p.bytes(prime)).block16(g -> g.u8(2)).block16(key -> key.u8(4));
		} else {
			body.u8(3).u16(0x0017).block8(key -> key.u8(4));
		}
	}
}
