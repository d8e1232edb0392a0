package org.postern.net.tls.hello;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FlightReaderTest {

	private static final byte[] CERTIFICATE = { 1, 2, 3 };

	private static byte[] record(int type, byte[] content) {
		return ByteWriter.of(out -> out.u8(type).u16(0x0303).block16(record -> record.bytes(content)));
	}

	private static byte[] hello(int version, int suite) {
		return ByteWriter.of(out -> out.u8(2).block24(body -> body.u16(version).bytes(new byte[32]).u8(0).u16(suite).u8(0)
				.block16(extensions -> extensions.u16(0xFF01).block16(data -> data.u8(0)))));
	}

	private static byte[] whole() {
		byte[] messages = ByteWriter.of(out -> out.bytes(hello(0x0303, 0xC02F))
				.u8(11).block24(body -> body.block24(list -> list.block24(der -> der.bytes(CERTIFICATE))))
				.u8(12).block24(body -> body.u8(3).u16(0x001D).block8(key -> key.u8(1)))
				.u8(14).block24(body -> { }));
		return record(22, messages);
	}

	private static ServerFlight read(byte[] bytes) {
		return FlightReader.read(bytes, suite -> false);
	}

	@Test
	void version_suite_group_and_certificates_are_read() {
		ServerFlight flight = read(whole());

		assertEquals(ServerFlight.Ending.COMPLETE, flight.ending());
		assertEquals(Optional.of(ProtocolVersion.TLS_1_2), flight.version());
		assertEquals(0xC02F, flight.hello().orElseThrow().suite());
		assertEquals(Optional.of("x25519"), flight.group());
		assertArrayEquals(CERTIFICATE, flight.chain().getFirst());
		assertTrue(flight.hello().orElseThrow().secureRenegotiation());
	}

	@Test
	void every_beginning_of_a_flight_is_unfinished() {
		byte[] whole = whole();
		for (int length = 0; length < whole.length; length++) {
			assertEquals(ServerFlight.Ending.UNFINISHED, read(Arrays.copyOf(whole, length)).ending());
		}
	}

	@Test
	void messages_may_span_records() {
		byte[] messages = Arrays.copyOfRange(whole(), 5, whole().length);
		byte[] split = ByteWriter.of(out -> {
			for (byte one : messages) {
				out.bytes(record(22, new byte[] { one }));
			}
		});

		assertEquals(ServerFlight.Ending.COMPLETE, read(split).ending());
		assertEquals(Optional.of("x25519"), read(split).group());
	}

	@Test
	void the_wish_for_another_key_share_tells_version_and_group() {
		byte[] random = HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");
		byte[] retry = ByteWriter.of(out -> out.u8(2).block24(body -> body.u16(0x0303).bytes(random).u8(0).u16(0x1301).u8(0)
				.block16(extensions -> extensions.u16(43).block16(data -> data.u16(0x0304)).u16(51)
						.block16(data -> data.u16(0x0017)))));

		assertEquals(Optional.of(ProtocolVersion.TLS_1_3), read(record(22, retry)).version());
		assertEquals(Optional.of("secp256r1"), read(record(22, retry)).group());
	}

	@Test
	void an_alert_is_read() {
		ServerFlight flight = read(record(21, new byte[] { 2, 70 }));

		assertEquals("protocol_version", flight.alert().orElseThrow().name());
		assertEquals(ServerFlight.Ending.COMPLETE, flight.ending());
	}

	@Test
	void a_warning_ends_nothing() {
		assertEquals(ServerFlight.Ending.UNFINISHED, read(record(21, new byte[] { 1, 112 })).ending());
	}

	@Test
	void words_are_no_tls() {
		for (String words : List.of("220 mail", "+OK", "* BYE", "-ERR", "HTTP/1.1")) {
			assertEquals(ServerFlight.Ending.NOT_TLS, read(words.getBytes()).ending(), words);
		}
	}

	@Test
	void finite_field_groups_are_told_by_the_size_of_their_prime() {
		byte[] prime = new byte[128];
		prime[0] = (byte) 0x80;
		byte[] messages = ByteWriter.of(out -> out.bytes(hello(0x0301, 0x0033)).u8(12)
				.block24(body -> body.block16(p -> p.bytes(prime)).block16(g -> g.u8(2))));

		assertEquals(Optional.of(1024), FlightReader.read(record(22, messages), suite -> suite == 0x0033).primeBits());
	}

	@Test
	void no_bytes_whatever_make_it_fail() {
		Random random = new Random(1);
		byte[] whole = whole();
		for (int round = 0; round < 20_000; round++) {
			byte[] odd = whole.clone();
			for (int change = 0; change < 4; change++) {
				odd[random.nextInt(odd.length)] = (byte) random.nextInt();
			}
			assertDoesNotThrow(() -> FlightReader.read(odd, suite -> random.nextBoolean()));
		}
	}
}
