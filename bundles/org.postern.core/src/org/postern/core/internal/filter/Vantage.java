package org.postern.core.internal.filter;

import java.net.InetAddress;
import java.util.Optional;

import org.postern.core.internal.net.PortProbe.Answer;

/** A place from which ports can be tried. */
public interface Vantage {

	/** Where that is, for people: {@code this computer}. */
	String label();

	/** Whether nothing lies between this place and the server: it is the server itself. */
	boolean isServer();

	/**
	 * @return empty where it could not be tried from there
	 * @throws InterruptedException if cancelled
	 */
	Optional<Answer> connect(InetAddress address, int port) throws InterruptedException;
}
