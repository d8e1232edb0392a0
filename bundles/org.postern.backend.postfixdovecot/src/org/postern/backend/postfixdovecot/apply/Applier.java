package org.postern.backend.postfixdovecot.apply;

import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.PlannedChange;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.change.ApplySettings;
import org.postern.host.change.ChangeScripts;
import org.postern.host.change.ScriptRunner;
import org.postern.host.change.ShellText;

/** Carries changes out on a host, and takes them back. */
public final class Applier {

	private final Host host;
	private final ScriptRunner remote;
	private final ServerCommands servers;
	private final DovecotProtocols protocols;
	private final ApplySettings settings;

	public Applier(Host host, ServerCommands servers, DovecotProtocols protocols, ApplySettings settings) {
		this.host = host;
		this.remote = new ScriptRunner(host);
		this.servers = servers;
		this.protocols = protocols;
		this.settings = settings;
	}

	/** All that applying a rendering does, in order. */
	public List<PlannedChange> planned(Rendering rendering) {
		return new PlannedSteps(servers, settings).of(rendering);
	}

	private ChangeScripts scripts(String id) {
		return new ChangeScripts(settings.state(), id);
	}

	/**
	 * Stages, has the servers check, swaps, lets the servers take it up and looks from the server itself. On any failure
	 * the caller restores.
	 */
	public void apply(Change change, Progress progress) throws BackendException, InterruptedException {
		ChangeScripts scripts = scripts(change.id());
		Cancellation cancellation = progress.cancellation();
		progress.step("Staging the new files on " + host.label());
		run(scripts.begin(change.who(), settings.undoAfter(), change.backup().wayBack(servers), change.rendering().edits()),
				cancellation);
		progress.step("Checking the staged files on " + host.label());
		new StagedCheck(run(check(scripts), cancellation)).require(change.server(), change.opened());
		progress.step("Putting the files in place and reloading");
		swap(change, scripts, cancellation);
		progress.step("Looking from the server itself");
		prove(change, scripts, cancellation);
	}

	/** The servers' own tools look at the staged files. */
	private Script check(ChangeScripts scripts) {
		return scripts.script("have the servers check the staged files",
				servers.places().shell() + ShellText.of(Applier.class, "check.sh"));
	}

	/** Where a server does not take up its files because a port was stolen meanwhile, that is the reason to tell. */
	private void swap(Change change, ChangeScripts scripts, Cancellation cancellation)
			throws BackendException, InterruptedException {
		try {
			run(scripts.swap(), cancellation);
		} catch (BackendException refused) {
			throw proof(change.server(), cancellation).stolen(change.opened(), refused);
		}
	}

	/** A port that goes from one server to the other may still have been held when the other was to open it. */
	private void prove(Change change, ChangeScripts scripts, Cancellation cancellation)
			throws BackendException, InterruptedException {
		OwnProof proof = proof(change.server(), cancellation);
		proof.refuseStolen(change.opened());
		if (!proof.missing(change.open(), change.closed()).isEmpty()) {
			again(change, scripts, cancellation);
			proof.missing(change.open(), change.closed());
		}
		proof.require(change.open());
	}

	private void again(Change change, ChangeScripts scripts, Cancellation cancellation)
			throws BackendException, InterruptedException {
		try {
			run(scripts.again(), cancellation);
		} catch (BackendException refused) {
			throw proof(change.server(), cancellation).stolen(change.opened(), refused);
		}
	}

	private OwnProof proof(MailServer server, Cancellation cancellation) {
		return new OwnProof(remote, new LookScripts(servers.places()), protocols, server, cancellation);
	}

	/** What the server itself knows of listeners that do not answer elsewhere. */
	public List<Finding> explain(MailServer server, List<Listener> silent) throws BackendException {
		try {
			return proof(server, Cancellation.never()).explain(silent);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted while " + host.label() + " was asked", "Try again.", e);
		}
	}

	private String run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		cancellation.check();
		return remote.run(script, cancellation);
	}

	/** Puts everything back as it was; may be repeated. */
	public void undo(String id, Backup backup) throws BackendException {
		remote.finish(scripts(id).undo(backup.wayBack(servers)));
	}

	/** Tells the server that the change stays. */
	public void confirm(String id) throws BackendException {
		remote.finish(scripts(id).confirm());
	}
}
