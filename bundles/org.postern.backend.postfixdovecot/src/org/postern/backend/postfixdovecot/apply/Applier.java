package org.postern.backend.postfixdovecot.apply;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.host.Host;
import org.postern.backend.postfixdovecot.host.Script;
import org.postern.backend.postfixdovecot.render.Rendering;

/** Carries changes out on a host, and takes them back. */
public final class Applier {

	private final Host host;
	private final Remote remote;
	private final ServerCommands servers;
	private final ApplySettings settings;

	public Applier(Host host, ServerCommands servers, ApplySettings settings) {
		this.host = host;
		this.remote = new Remote(host);
		this.servers = servers;
		this.settings = settings;
	}

	private ChangeScripts scripts(String id) {
		return new ChangeScripts(settings.state(), id, servers);
	}

	/**
	 * Stages, has the servers check, swaps and lets the servers take it up. On any failure the caller restores.
	 *
	 * @param who for another administrator who finds the server locked
	 */
	public void apply(String id, String who, Backup backup, Rendering rendering, Progress progress)
			throws BackendException, InterruptedException {
		ChangeScripts scripts = scripts(id);
		Cancellation cancellation = progress.cancellation();
		progress.step("Staging " + rendering.edits().size() + " files on " + host.label());
		run(scripts.begin(who, settings.undoAfter(), backup, rendering.edits()), cancellation);
		progress.step("Putting the files in place");
		run(scripts.swap(), cancellation);
	}

	private String run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		cancellation.check();
		return remote.run(script, cancellation);
	}

	/** Puts everything back as it was; may be repeated. */
	public void undo(String id, Backup backup) throws BackendException {
		remote.finish(scripts(id).undo(backup));
	}

	/** Tells the server that the change stays. */
	public void confirm(String id) throws BackendException {
		remote.finish(scripts(id).confirm());
	}
}
