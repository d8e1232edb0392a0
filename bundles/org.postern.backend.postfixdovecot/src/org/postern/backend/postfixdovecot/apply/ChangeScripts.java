package org.postern.backend.postfixdovecot.apply;

import java.time.Duration;
import java.util.List;

import org.postern.backend.postfixdovecot.files.FileEdit;
import org.postern.host.Script;

/**
 * The scripts of one change.
 *
 * @param state   the folder on the server in which changes are kept, absolute
 * @param id      of the revision
 * @param servers how the servers are spoken to
 */
public record ChangeScripts(String state, String id, ServerCommands servers) {

	private static final Duration LONG = Duration.ofMinutes(2);

	/** Takes the lock, saves what is there, stages what shall be, and begins to wait for a decision. */
	public Script begin(String who, Duration undoAfter, Backup backup, List<FileEdit> edits) {
		StringBuilder text = new StringBuilder(ShellText.of("begin.sh"));
		text.append("who=").append(Script.quote(who)).append("\nseconds=").append(undoAfter.toSeconds()).append('\n')
				.append("begin\n");
		backup.files().forEach(file -> text.append(file.keepCommand()));
		edits.forEach(edit -> text.append(backup.stageCommands(edit)));
		keepScript(text, "activate", servers.activate(backup.activations()));
		keepScript(text, "undo", ShellText.of("undo.sh"));
		keepScript(text, "watch", "seconds=" + undoAfter.toSeconds() + "\n" + ShellText.of("watch.sh"));
		text.append("watch\n");
		return script("stage the new files beside the live ones", text.toString());
	}

	/** The servers' own tools look at the staged files. */
	public Script check() {
		return script("have the servers check the staged files",
				"dovecot=" + Script.quote(servers.places().dovecot()) + "\npostfix="
						+ Script.quote(servers.places().postfix()) + "\n" + ShellText.of("check.sh"));
	}

	/** The servers take up the files once more. */
	public Script again() {
		return script("let the servers take up the files once more", "sh \"$change/activate\"\n");
	}

	/** The staged files take the place of the live ones. */
	public Script swap() {
		return script("put the new files in place and let the servers take them up", ShellText.of("swap.sh"));
	}

	/** Postern is content. */
	public Script confirm() {
		return script("confirm the change", ShellText.of("confirm.sh"));
	}

	/** Everything as it was; also where the server has lost the folder of the change. */
	public Script undo(Backup backup) {
		StringBuilder text = new StringBuilder("differs=\n");
		backup.files().forEach(file -> text.append(file.compareCommand()));
		text.append("""
				if [ ! -d "$change" ] && [ -z "$differs" ]; then exit 0; fi
				take_lock
				if [ ! -e "$change/undo" ]; then
				trap 'if [ $? != 0 ]; then rm -rf "$change"; let_go; fi' EXIT
				mkdir -p "$change/before" "$change/after" || full "$change"
				echo 'restored from the records of Postern' >"$change/who" || full "$change"
				: >"$change/files" || full "$change"
				""");
		backup.files().forEach(file -> text.append(file.recallCommand()));
		keepScript(text, "activate", servers.activate(backup.activations()));
		keepScript(text, "undo", ShellText.of("undo.sh"));
		text.append("trap - EXIT\nfi\nsh \"$change/undo\"\n");
		return script("put the former files back and let the servers take them up", text.toString());
	}

	/** For the server to run by itself. */
	private void keepScript(StringBuilder text, String name, String content) {
		text.append("printf '%s' ").append(Script.quote(whole(content))).append(" >\"$change/").append(name)
				.append("\" || full \"$change\"\n");
	}

	private Script script(String purpose, String text) {
		return new Script(purpose, whole(text), LONG);
	}

	private String whole(String text) {
		return ShellText.whole("state=" + Script.quote(state) + "\nid=" + Script.quote(id) + "\n"
				+ ShellText.of("prelude.sh") + text);
	}
}
