package org.postern.backend.postfixdovecot.apply;

import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.ScriptResult;

/** A host whose connection is lost at one script and stays lost, or where something happens just before a script. */
public final class FaultyHost implements Host {

	/** When the connection is lost. Lost before a script is the same as lost after the one before it. */
	public enum Moment {
		/** Half of the script's text reaches the server. */
		HALF_SENT,
		/** It runs to its end, and nobody hears of it. */
		AFTER
	}

	/** Something that happens on the server. */
	public interface Event {
		void happen() throws Exception;
	}

	private final Host host;
	private String at = "";
	private Optional<Moment> cut = Optional.empty();
	private Optional<Event> event = Optional.empty();
	private boolean lost;

	public FaultyHost(Host host) {
		this.host = host;
	}

	/** @param purpose the beginning of that of the script; the first of those to come */
	public void cut(String purpose, Moment moment) {
		at = purpose;
		cut = Optional.of(moment);
	}

	/** Lets something happen once, before the first script whose purpose begins so. */
	public FaultyHost before(String purpose, Event what) {
		at = purpose;
		event = Optional.of(what);
		return this;
	}

	@Override
	public String label() {
		return host.label();
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		if (!lost && script.purpose().startsWith(at)) {
			happen();
			lost = cut.isPresent();
			if (lost) {
				host.run(cut.get() == Moment.AFTER ? script : half(script), cancellation);
			}
		}
		if (lost) {
			throw new BackendException("The connection is lost", "Connect anew.");
		}
		return host.run(script, cancellation);
	}

	private void happen() {
		try {
			if (event.isPresent()) {
				event.get().happen();
			}
		} catch (Exception e) {
			throw new IllegalStateException(e);
		} finally {
			event = Optional.empty();
		}
	}

	private static Script half(Script script) {
		return new Script(script.purpose(), script.text().substring(0, script.text().length() / 2), script.timeout());
	}

	@Override
	public void close() {
		host.close();
	}
}
