package org.postern.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

import org.postern.api.check.CheckRequest;

/** Finds out, on a connection of its own, whether a server that did not answer as expected speaks in the other mode. */
record ModeProbe(CheckRequest request) {

	private static final Duration MOMENT = Duration.ofSeconds(2);

	/** How long a greeting is waited for before the server is suspected to wait for TLS. */
	Duration patience() {
		Duration half = Duration.ofNanos(request.timeout().toNanos() / 2);
		return half.compareTo(MOMENT) < 0 ? half : MOMENT;
	}

	boolean speaksTlsAtOnce() {
		try (Wire wire = connect()) {
			wire.startTls(request.endpoint().host(), request.trust());
			return true;
		} catch (HandshakeException e) {
			return !e.mayBeCleartext();
		} catch (IOException e) {
			return false;
		}
	}

	boolean greetsInCleartext() {
		try (Wire wire = connect()) {
			return wire.readLine().matches("(220|\\+OK|\\* (OK|PREAUTH)).*");
		} catch (IOException e) {
			return false;
		}
	}

	private Wire connect() throws IOException {
		InetSocketAddress address = new InetSocketAddress(request.address(), request.endpoint().port());
		Wire wire = Wire.connect(address, request.timeout(), request.cancellation(), new Transcript(line -> { }));
		wire.begin(patience());
		return wire;
	}
}
