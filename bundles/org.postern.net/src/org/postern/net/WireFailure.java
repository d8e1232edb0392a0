package org.postern.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;

import javax.net.ssl.SSLException;

import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** Tells in words what it means that the network, or the server, broke a stage off. */
record WireFailure(CheckRequest request, Stage stage) {

	Finding explain(IOException e) {
		return finding(e).withEvidence(List.of(e.getClass().getSimpleName() + ": " + e.getMessage()));
	}

	private Finding finding(IOException e) {
		return switch (e) {
			case ModeException mode -> mode.finding(place());
			case SocketTimeoutException timeout -> stage == Stage.CONNECT ? connectTimedOut() : noAnswer();
			case ConnectException refused -> refused();
			case NoRouteToHostException unreachable -> unreachable();
			case OversizedReplyException oversized -> oversized();
			case SSLException tls -> handshakeFailed();
			case EOFException closed -> closed();
			case SocketException broken when stage == Stage.CONNECT && !isReset(broken) -> unreachable();
			default -> closed();
		};
	}

	private static boolean isReset(SocketException e) {
		return String.valueOf(e.getMessage()).contains("reset");
	}

	private String place() {
		return Subject.of(request);
	}

	private Finding connectTimedOut() {
		return Finding.of("connect.timed-out", Severity.ERROR, "No answer from " + place() + ".",
				"The connection was neither accepted nor refused: a firewall, or the provider's filter, drops it on the way, "
						+ "or the computer is not there.",
				"Check the firewall in front of the server and the network of the client, and whether the address is right.");
	}

	private Finding refused() {
		return Finding.of("connect.refused", Severity.ERROR, place() + " refuses connections.",
				"The computer is there, and nothing listens on this port, or a firewall refuses it.",
				"Start the service or open the port on the server; if it shall be closed, close it in the policy too.");
	}

	private Finding unreachable() {
		return Finding.of("connect.unreachable", Severity.ERROR, place() + " cannot be reached from here.",
				"This computer has no way to the address: no network, no route, or no " + "such address family here.",
				"Check this computer's network; for an IPv6 address, whether it has IPv6 at all.");
	}

	private Finding noAnswer() {
		return Finding.of(stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".no-answer",
				Severity.ERROR, place() + " accepted the connection and then said nothing (" + stage.label() + ").",
				"Something listens, and the service behind it does not answer in time: it is overloaded, waits for "
						+ "something itself, or speaks another protocol.",
				"Look at the service's log on the server; check that this port belongs to " + request.endpoint().protocol()
						+ ".");
	}

	private Finding closed() {
		return Finding.of(stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".closed", Severity.ERROR,
				place() + " closed the connection (" + stage.label() + ").",
				"The server, or something on the way, broke the connection off in the middle of the dialogue.",
				"Look at the service's log on the server: a limit, a block list or a crash would be named there.");
	}

	private Finding oversized() {
		return Finding.of("dialogue.oversized", Severity.ERROR, place() + " sends more than a reply may hold.",
				"The server talks without end. It is broken, or it is no mail server.",
				"Check what listens on this port.");
	}

	private Finding handshakeFailed() {
		return Finding.of("tls.handshake-failed", Severity.ERROR, "The TLS handshake with " + place() + " failed.",
				"Client and server found no common TLS version or cipher, or the server has no usable certificate.",
				"Check the certificate and key that the server is configured with, and its lowest TLS version (1.2 is right).");
	}
}
