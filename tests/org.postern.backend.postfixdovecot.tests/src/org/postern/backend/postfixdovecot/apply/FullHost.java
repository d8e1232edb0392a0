package org.postern.backend.postfixdovecot.apply;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.ScriptResult;

/** A host on which, from some script on, no file can grow. */
final class FullHost implements Host {

	private final Host host;
	private final String from;
	private final int blocks;
	private boolean full;

	/** @param blocks of 512 bytes that a file can still have */
	FullHost(Host host, String from, int blocks) {
		this.host = host;
		this.from = from;
		this.blocks = blocks;
	}

	@Override
	public String label() {
		return host.label();
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		full |= script.purpose().startsWith(from);
		return host.run(full ? new Script(script.purpose(), "trap '' XFSZ\nulimit -f " + blocks + "\n" + script.text(),
				script.timeout()) : script, cancellation);
	}

	@Override
	public void close() {
		host.close();
	}
}
