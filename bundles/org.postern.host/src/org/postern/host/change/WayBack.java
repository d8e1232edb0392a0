package org.postern.host.change;

import java.util.List;

import org.postern.host.Script;

/**
 * What undoes a change.
 *
 * @param files    every file that the change may touch, as it was
 * @param activate has programs take up the files that are there; shell, which may refuse
 */
public record WayBack(List<SavedFile> files, String activate) {

	public WayBack {
		files = List.copyOf(files);
	}

	String stageCommands(FileEdit edit) {
		SavedFile saved = files.stream().filter(file -> file.file().path().equals(edit.before().path())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(edit.before().path() + " is changed and was not saved"));
		return new SavedFile(saved.number(), edit.before()).expectCommand() + edit.after().content()
				.map(text -> "put " + saved.number() + " " + Script.quote(text) + "\n")
				.orElse("gone " + saved.number() + "\n");
	}
}
