package org.postern.core.internal.filter;

import java.net.InetAddress;

import org.postern.core.internal.net.PortProbe.Answer;

/** A place from which ports can be tried. */
public interface Vantage {

	/** Where that is, for people: {@code this computer}. */
	String label();

	/** Whether nothing lies between this place and the server: it is the server itself. */
	boolean isServer();

	/** @throws InterruptedException if cancelled */
	Answer connect(InetAddress address, int port) throws InterruptedException;
}
