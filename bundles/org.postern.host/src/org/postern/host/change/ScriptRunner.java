package org.postern.host.change;

import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.ScriptResult;

/** Runs scripts on a host and insists on their success. */
public final class ScriptRunner {

	private static final String REFUSED = "refused: ";
	private static final String REMEDY = "remedy: ";

	private final Host host;

	public ScriptRunner(Host host) {
		this.host = host;
	}

	/**
	 * @return what it wrote
	 * @throws BackendException if it fails, with the reason and the remedy that it gives where it refuses
	 */
	public String run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		ScriptResult result = host.run(script, cancellation);
		if (!result.succeeded()) {
			throw refusal(script, result);
		}
		return result.output();
	}

	/** Runs to its end, also where the thread is interrupted: half a way back helps nobody. */
	public String finish(Script script) throws BackendException {
		boolean interrupted = Thread.interrupted();
		try {
			return run(script, Cancellation.never());
		} catch (InterruptedException e) {
			interrupted = true;
			throw new BackendException("Interrupted: " + script.purpose() + " on " + host.label(), "Try it once more.", e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private BackendException refusal(Script script, ScriptResult result) {
		String said = result.errors().strip();
		Optional<String> refused = said.lines().filter(line -> line.startsWith(REFUSED)).findFirst();
		if (refused.isEmpty()) {
			return new BackendException(
					"Failed on " + host.label() + ": " + script.purpose() + " (status " + result.status() + "): " + said,
					"See what the message says of the server, mend it there, and try again.");
		}
		int from = said.indexOf(REFUSED) + REFUSED.length();
		int remedy = said.lastIndexOf(REMEDY);
		return remedy < from ? new BackendException(said.substring(from), "Mend it on the server, and try again.")
				: new BackendException(said.substring(from, remedy).strip(),
						said.substring(remedy + REMEDY.length()).strip());
	}
}
