package org.postern.backend.postfixdovecot.apply;

import java.util.ArrayList;
import java.util.List;

import org.postern.backend.postfixdovecot.files.FileEdit;
import org.postern.backend.postfixdovecot.files.ServerFile;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.host.Script;

/**
 * What undoes a change: every file that Postern may ever change, as it was, and what makes the servers take them up. It
 * holds all of them, not only those of one change, so that going back several changes at once is whole, too.
 */
public record Backup(List<SavedFile> files, List<Activation> activations) {

	public Backup {
		files = List.copyOf(files);
		activations = List.copyOf(activations);
	}

	/** Of files that are there, or are not, at this moment. */
	public static Backup of(List<ServerFile> present, List<Activation> activations) {
		List<SavedFile> files = new ArrayList<>();
		present.forEach(file -> files.add(new SavedFile(files.size() + 1, file)));
		return new Backup(files, activations);
	}

	/** As the payload of a revision. */
	public String write() {
		return BackupText.write(this);
	}

	/** @throws IllegalArgumentException if {@code payload} is not what {@link #write} wrote */
	public static Backup read(String payload) {
		return BackupText.read(payload);
	}

	String stageCommands(FileEdit edit) {
		SavedFile saved = files.stream().filter(file -> file.file().path().equals(edit.before().path())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(edit.before().path() + " is changed and was not saved"));
		return new SavedFile(saved.number(), edit.before()).expectCommand() + edit.after().content()
				.map(text -> "put " + saved.number() + " " + Script.quote(text) + "\n")
				.orElse("gone " + saved.number() + "\n");
	}
}
