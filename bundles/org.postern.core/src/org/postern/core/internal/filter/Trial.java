package org.postern.core.internal.filter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Objects;

import org.postern.core.internal.net.PortProbe.Answer;

/**
 * One attempt to connect.
 *
 * @param from     the vantage point
 * @param atServer whether that is the server itself
 * @param host     whose port
 * @param address  at which of its addresses
 * @param port     which port
 * @param answer   what came of it
 */
public record Trial(String from, boolean atServer, String host, InetAddress address, int port, Answer answer) {

	public Trial {
		Objects.requireNonNull(from);
		Objects.requireNonNull(host);
		Objects.requireNonNull(address);
		Objects.requireNonNull(answer);
	}

	boolean isOpen() {
		return answer instanceof Answer.Open;
	}

	boolean isRefused() {
		return answer instanceof Answer.Refused;
	}

	boolean isSilent() {
		return answer instanceof Answer.Silent;
	}

	/** Open or refused: the packets arrive, and so do the answers. */
	boolean isHeard() {
		return !isSilent();
	}

	boolean isIpv6() {
		return address instanceof Inet6Address;
	}

	/** For people: {@code mail.example.org:25 (192.0.2.1) from this computer: open}. */
	String describe() {
		return host + ":" + port + " (" + address.getHostAddress() + ") from " + from + ": " + answer.describe();
	}
}
