package org.postern.backend.exim;

import java.util.Collection;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.change.ApplySettings;
import org.postern.host.change.ChangeScripts;
import org.postern.host.change.FileEdit;
import org.postern.host.change.SavedFile;
import org.postern.host.change.ScriptRunner;
import org.postern.host.change.ServerFile;
import org.postern.host.change.WayBack;

/** Changes Exim's one file on a host, and puts it back; so does the host by itself where nobody confirms. */
final class EximChanges {

	private final Host host;
	private final ScriptRunner remote;
	private final EximScripts exim;
	private final ApplySettings settings;

	EximChanges(Host host, EximScripts exim, ApplySettings settings) {
		this.host = host;
		this.remote = new ScriptRunner(host);
		this.exim = exim;
		this.settings = settings;
	}

	/** For plans: what becomes of a change that nobody confirms. */
	String wayBack() {
		return settings.wayBack();
	}

	/**
	 * Stages, has Exim check, swaps, and waits until it follows. On any failure the caller restores.
	 *
	 * @param who   makes the change
	 * @param edit  of the file
	 * @param ports that are listened on afterwards
	 */
	void apply(Revision revision, String who, FileEdit edit, Collection<Integer> ports, Progress progress)
			throws BackendException, InterruptedException {
		ChangeScripts scripts = scripts(revision);
		Cancellation cancellation = progress.cancellation();
		progress.step("Staging the new file on " + host.label());
		run(scripts.begin(who, settings.undoAfter(), wayBack(edit.before()),
				edit.changesNothing() ? List.of() : List.of(edit)), cancellation);
		progress.step("Having Exim check the staged file");
		run(scripts.script("have Exim check the staged file", exim.check(edit.before().path())), cancellation);
		progress.step("Putting the file in place and having Exim take it up");
		run(scripts.swap(), cancellation);
		run(scripts.script("wait until Exim listens as it should", exim.follow(ports)), cancellation);
	}

	private void run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		cancellation.check();
		remote.run(script, cancellation);
	}

	/** Tells the host that the change stays. */
	void confirm(Revision revision) throws BackendException {
		remote.finish(scripts(revision).confirm());
	}

	/** Puts the file back as it was, whatever is there now; may be repeated. */
	void undo(Revision revision, ServerFile former) throws BackendException {
		remote.finish(scripts(revision).undo(wayBack(former)));
	}

	private ChangeScripts scripts(Revision revision) {
		return new ChangeScripts(settings.state(), revision.id());
	}

	private WayBack wayBack(ServerFile former) {
		return new WayBack(List.of(new SavedFile(1, former)), exim.takeUp(former.path()));
	}
}
