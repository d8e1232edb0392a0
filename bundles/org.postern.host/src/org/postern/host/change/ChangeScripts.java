package org.postern.host.change;

import java.time.Duration;
import java.util.List;

import org.postern.host.Script;

/**
 * The scripts of one change, in order: begin, whatever checks the staged files, swap, and confirm or undo. Where neither
 * comes in time the host undoes the change by itself.
 *
 * @param state the folder on the host in which changes are kept, absolute
 * @param id    of the revision
 */
public record ChangeScripts(String state, String id) {

	private static final Duration LONG = Duration.ofMinutes(2);

	/**
	 * Takes the lock, saves what is there, stages what shall be, and begins to wait for a decision.
	 *
	 * @param who       makes the change, for another administrator who finds the host locked
	 * @param undoAfter how long the host waits; zero for ever
	 * @param edits     of files of the way back
	 */
	public Script begin(String who, Duration undoAfter, WayBack back, List<FileEdit> edits) {
		StringBuilder text = new StringBuilder(shared("begin.sh"));
		text.append("who=").append(Script.quote(who)).append("\nseconds=").append(undoAfter.toSeconds()).append('\n')
				.append("begin\n");
		back.files().forEach(file -> text.append(file.keepCommand()));
		edits.forEach(edit -> text.append(back.stageCommands(edit)));
		keepScript(text, "activate", back.activate());
		keepScript(text, "undo", shared("undo.sh"));
		keepScript(text, "watch", "seconds=" + undoAfter.toSeconds() + "\n" + shared("watch.sh"));
		text.append("watch\n");
		return script("stage the new files beside the live ones", text.toString());
	}

	/** The files are taken up once more. */
	public Script again() {
		return script("let the servers take up the files once more", "sh \"$change/activate\"\n");
	}

	/** The staged files take the place of the live ones, and are taken up. */
	public Script swap() {
		return script("put the new files in place and let the servers take them up", shared("swap.sh"));
	}

	/** Postern is content. */
	public Script confirm() {
		return script("confirm the change", shared("confirm.sh"));
	}

	/** Everything as it was; also where the host has lost the folder of the change. */
	public Script undo(WayBack back) {
		StringBuilder text = new StringBuilder("differs=\n");
		back.files().forEach(file -> text.append(file.compareCommand()));
		text.append("""
				if [ ! -d "$change" ] && [ -z "$differs" ]; then exit 0; fi
				take_lock
				if [ ! -e "$change/undo" ]; then
				trap 'if [ $? != 0 ]; then rm -rf "$change"; let_go; fi' EXIT
				mkdir -p "$change/before" "$change/after" || full "$change"
				echo 'restored from the records of Postern' >"$change/who" || full "$change"
				: >"$change/files" || full "$change"
				""");
		back.files().forEach(file -> text.append(file.recallCommand()));
		keepScript(text, "activate", back.activate());
		keepScript(text, "undo", shared("undo.sh"));
		text.append("trap - EXIT\nfi\nsh \"$change/undo\"\n");
		return script("put the former files back and let the servers take them up", text.toString());
	}

	/** For the host to run by itself. */
	private void keepScript(StringBuilder text, String name, String content) {
		text.append("printf '%s' ").append(Script.quote(whole(content))).append(" >\"$change/").append(name)
				.append("\" || full \"$change\"\n");
	}

	/**
	 * One more script of this change.
	 *
	 * @param text shell, in which {@code $change} is the change's folder, {@code staged PATH} says where a file is staged,
	 *             and {@code refuse MESSAGE REMEDY} ends it
	 */
	public Script script(String purpose, String text) {
		return new Script(purpose, whole(text), LONG);
	}

	private String whole(String text) {
		return ShellText.whole("state=" + Script.quote(state) + "\nid=" + Script.quote(id) + "\n"
				+ ShellText.refusing() + shared("prelude.sh") + text);
	}

	private static String shared(String name) {
		return ShellText.of(ChangeScripts.class, name);
	}
}
