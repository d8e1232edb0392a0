package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.PortProbe;
import org.postern.core.internal.net.PortProbe.Answer;

/**
 * The computer on which Postern runs.
 *
 * @param patience how long to wait for an answer
 */
public record ThisComputer(PortProbe ports, Duration patience, Cancellation cancellation) implements Vantage {

	@Override
	public String label() {
		return "this computer";
	}

	@Override
	public boolean isServer() {
		return false;
	}

	@Override
	public Optional<Answer> connect(InetAddress address, int port) throws InterruptedException {
		return Optional.of(ports.connect(address, port, patience, cancellation));
	}
}
