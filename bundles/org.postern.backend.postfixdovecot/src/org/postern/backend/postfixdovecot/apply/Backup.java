package org.postern.backend.postfixdovecot.apply;

import java.util.ArrayList;
import java.util.List;

import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.host.change.SavedFile;
import org.postern.host.change.ServerFile;
import org.postern.host.change.WayBack;

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

	/** With these servers to take it up. */
	WayBack wayBack(ServerCommands servers) {
		return new WayBack(files, servers.activate(activations));
	}
}
