package org.postern.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.rule.Fact;
import org.postern.net.fact.BrokenOff;
import org.postern.net.fact.OtherMode;
import org.postern.net.tls.FailedHandshake;

/** Tells in facts how the network, or the server, broke a stage off. */
record WireFailure(CheckRequest request, Stage stage) {

	Fact fact(IOException e) {
		return switch (e) {
			case ModeException other -> new OtherMode(place(), other.mode());
			case HandshakeException handshake -> handshake(handshake);
			case SSLException late when new TlsWords(late).wantCertificate() -> new FailedHandshake(place(),
					FailedHandshake.How.CLIENT_CERTIFICATE, Optional.empty(), Optional.empty(), new TlsWords(late).toString());
			default -> new BrokenOff(stage, place(), how(e), e.getClass().getSimpleName() + ": " + e.getMessage());
		};
	}

	/** A handshake fails for reasons of TLS, or is broken off like everything else. */
	private Fact handshake(HandshakeException e) {
		Optional<FailedHandshake.How> how = new HandshakeEnd(e).how();
		return how.<Fact>map(reason -> new FailedHandshake(place(), reason, e.flight().alert(), e.flight().version(),
				e.getMessage()))
				.orElseGet(() -> new BrokenOff(stage, place(), how(root(e)), e.getMessage()));
	}

	private BrokenOff.How how(IOException e) {
		return switch (e) {
			case SocketTimeoutException timeout -> BrokenOff.How.NO_ANSWER;
			case ConnectException refused -> BrokenOff.How.REFUSED;
			case NoRouteToHostException unreachable -> BrokenOff.How.UNREACHABLE;
			case OversizedReplyException oversized -> BrokenOff.How.OVERSIZED;
			case EOFException closed -> BrokenOff.How.CLOSED;
			case SSLException tls when root(tls) != tls -> how(root(tls));
			case SocketException broken when stage == Stage.CONNECT && !isReset(broken) -> BrokenOff.How.UNREACHABLE;
			default -> BrokenOff.How.CLOSED;
		};
	}

	private static boolean isReset(SocketException e) {
		return String.valueOf(e.getMessage()).contains("reset");
	}

	/** What lies at the bottom: the TLS library wraps what the network says. */
	private static IOException root(IOException e) {
		return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause).filter(IOException.class::isInstance)
				.map(IOException.class::cast).reduce((one, deeper) -> deeper).orElse(e);
	}

	private String place() {
		return Subject.of(request);
	}
}
