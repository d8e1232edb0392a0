package org.postern.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.function.IntPredicate;

import org.postern.net.tls.hello.FlightReader;
import org.postern.net.tls.hello.ServerFlight;

/** Reads until a server's first flight is complete, or the server closes the connection. */
final class FlightCollector {

	private final InputStream in;
	private final IntPredicate finiteField;
	private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

	/** @param in keeps the time and the bounds */
	FlightCollector(InputStream in, IntPredicate finiteField) {
		this.in = in;
		this.finiteField = finiteField;
	}

	ServerFlight collect() throws IOException {
		byte[] buffer = new byte[8192];
		ServerFlight flight = flight();
		while (flight.ending() == ServerFlight.Ending.UNFINISHED) {
			int read = read(buffer);
			if (read < 0) {
				return flight;
			}
			arrived.write(buffer, 0, read);
			flight = flight();
		}
		return flight;
	}

	/** Some servers reset the connection instead of saying that they will not have it. */
	private int read(byte[] buffer) throws IOException {
		try {
			return in.read(buffer);
		} catch (SocketException e) {
			if (String.valueOf(e.getMessage()).contains("reset")) {
				return -1;
			}
			throw e;
		}
	}

	private ServerFlight flight() {
		return FlightReader.read(arrived.toByteArray(), finiteField);
	}
}
