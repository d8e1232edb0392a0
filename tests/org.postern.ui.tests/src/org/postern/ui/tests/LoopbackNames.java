package org.postern.ui.tests;

import org.postern.testkit.dns.ScriptedNameServer;

/** While this is open, all names of the DNS are asked for on loopback, where none is known. */
record LoopbackNames(ScriptedNameServer server, String before) implements AutoCloseable {

	/** Where dnsjava looks first. */
	private static final String PROPERTY = "dns.server";

	static LoopbackNames start() {
		ScriptedNameServer server = ScriptedNameServer.start("");
		String before = System.getProperty(PROPERTY, "");
		System.setProperty(PROPERTY, "127.0.0.1:" + server.address().getPort());
		return new LoopbackNames(server, before);
	}

	@Override
	public void close() {
		System.setProperty(PROPERTY, before);
		server.close();
	}
}
