package org.postern.net.tls.hello;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads the records of a server's first flight (RFC 8446 section 5.1, RFC 5246 sections 6.2 and 7.4). */
public final class FlightReader {

	private static final int ALERT = 21;
	private static final int HANDSHAKE = 22;
	private static final int FIRST_TYPE = 20;
	private static final int LAST_TYPE = 23;
	private static final int SSL_MAJOR = 3;
	private static final int SERVER_HELLO = 2;
	private static final int CERTIFICATE = 11;
	private static final int SERVER_KEY_EXCHANGE = 12;
	private static final int SERVER_HELLO_DONE = 14;
	private static final int NAMED_CURVE = 3;
	private static final int MAXIMUM_CERTIFICATES = 32;

	private final IntPredicate finiteField;
	private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
	private final List<byte[]> chain = new ArrayList<>();
	private Optional<ServerHello> hello = Optional.empty();
	private Optional<String> group = Optional.empty();
	private Optional<Integer> primeBits = Optional.empty();
	private Optional<Alert> alert = Optional.empty();
	private ServerFlight.Ending ending = ServerFlight.Ending.UNFINISHED;

	private FlightReader(IntPredicate finiteField) {
		this.finiteField = finiteField;
	}

	/**
	 * Reads what has arrived so far, from the first byte.
	 *
	 * @param finiteField whether the cipher suite of a number agrees on its key by finite-field Diffie-Hellman
	 */
	public static ServerFlight read(byte[] arrived, IntPredicate finiteField) {
		FlightReader reader = new FlightReader(finiteField);
		try {
			reader.records(new ByteReader(arrived));
			reader.handshakes(new ByteReader(reader.messages.toByteArray()));
		} catch (ByteReader.TruncatedException e) {
			// the rest has not arrived, or never will; what was read stands
			return reader.flight();
		}
		return reader.flight();
	}

	private ServerFlight flight() {
		return new ServerFlight(hello, chain, group, primeBits, alert, ending);
	}

	/** Collects the handshake messages, which may span records, up to the first alert or encrypted record. */
	private void records(ByteReader in) throws ByteReader.TruncatedException {
		while (in.left() > 0 && ending == ServerFlight.Ending.UNFINISHED) {
			int type = in.u8();
			if (type < FIRST_TYPE || type > LAST_TYPE || in.left() > 0 && in.u8() != SSL_MAJOR) {
				ending = ServerFlight.Ending.NOT_TLS;
				return;
			}
			if (in.left() < 3) {
				return;
			}
			in.u8();
			int length = in.u16();
			if (in.left() < length) {
				return;
			}
			record(type, in.block(length));
		}
	}

	private void record(int type, ByteReader content) throws ByteReader.TruncatedException {
		switch (type) {
			case HANDSHAKE -> messages.writeBytes(content.rest());
			case ALERT -> alert(content);
			default -> ending = ServerFlight.Ending.COMPLETE;
		}
	}

	/** A warning, such as an unrecognized name, does not end a handshake (RFC 6066 section 3). */
	private void alert(ByteReader content) throws ByteReader.TruncatedException {
		Alert said = new Alert(content.u8() == 2, content.u8());
		if (alert.isEmpty() || said.fatal()) {
			alert = Optional.of(said);
		}
		if (said.fatal() || said.code() == 0) {
			ending = ServerFlight.Ending.COMPLETE;
		}
	}

	private void handshakes(ByteReader in) throws ByteReader.TruncatedException {
		while (in.left() >= 4) {
			int type = in.u8();
			handshake(type, in.block24());
		}
	}

	private void handshake(int type, ByteReader body) throws ByteReader.TruncatedException {
		switch (type) {
			case SERVER_HELLO -> hello(ServerHello.read(body));
			case CERTIFICATE -> certificates(body.block24());
			case SERVER_KEY_EXCHANGE -> keyExchange(body);
			case SERVER_HELLO_DONE -> ending = ServerFlight.Ending.COMPLETE;
			default -> {
				// nothing that is asked for here
			}
		}
	}

	private void hello(ServerHello chosen) {
		hello = Optional.of(chosen);
		group = chosen.group().map(NamedGroups::name);
		if (chosen.version() == ProtocolVersion.TLS_1_3.code()) {
			ending = ServerFlight.Ending.COMPLETE;
		}
	}

	private void certificates(ByteReader list) throws ByteReader.TruncatedException {
		while (list.left() > 0 && chain.size() < MAXIMUM_CERTIFICATES) {
			chain.add(list.block24().rest());
		}
	}

	private void keyExchange(ByteReader body) throws ByteReader.TruncatedException {
		if (hello.filter(chosen -> finiteField.test(chosen.suite())).isPresent()) {
			int bits = new BigInteger(1, body.block16().rest()).bitLength();
			primeBits = Optional.of(bits);
			group = Optional.of("DH " + bits + " bits");
		} else if (body.u8() == NAMED_CURVE) {
			group = Optional.of(NamedGroups.name(body.u16()));
		}
	}
}
