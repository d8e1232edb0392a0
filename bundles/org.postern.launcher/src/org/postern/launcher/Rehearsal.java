package org.postern.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs several commands in one process, divided by commas, for an archive of what they load: Java writes it when the
 * process ends. How a command ends does not matter.
 */
public final class Rehearsal {

	private static final String DIVIDER = ",";

	private Rehearsal() {
	}

	public static void main(String[] words) throws Exception {
		Path home = Main.home();
		try (OwnStorage storage = OwnStorage.of(home); Headless headless = new Headless(home, storage.folder())) {
			for (List<String> command : commands(Arrays.asList(words))) {
				headless.commandLine().applyAsInt(command.toArray(String[]::new));
			}
		}
		System.exit(0);
	}

	private static List<List<String>> commands(List<String> words) {
		List<List<String>> commands = new ArrayList<>();
		int begin = 0;
		for (int i = 0; i <= words.size(); i++) {
			if (i == words.size() || words.get(i).equals(DIVIDER)) {
				commands.add(words.subList(begin, i));
				begin = i + 1;
			}
		}
		return commands;
	}
}
