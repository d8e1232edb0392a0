package org.postern.backend.postfixdovecot.dovecot;

import java.util.List;
import java.util.Optional;

import org.postern.host.change.FileEdit;
import org.postern.host.change.ServerFile;

/**
 * Postern's own file among Dovecot's. It must be read last, so that it has the last word.
 *
 * @param file     as it is
 * @param main     Dovecot's main file
 * @param included whether the main file includes it, last; if not, a line for it has to be added there
 */
public record DropIn(ServerFile file, ServerFile main, boolean included) {

	private static final String FOLDER = "conf.d";
	private static final String GLOB = FOLDER + "/*.conf";
	private static final String IN_FOLDER = FOLDER + "/99-postern.conf";
	private static final String BESIDE = "postern.conf";

	/** Where the drop-in may be, below the folder of the main file. */
	public static final List<String> NAMES = List.of(IN_FOLDER, BESIDE);

	/**
	 * Finds the place for it: the folder that the main file includes last, as distributions have it, or else beside the
	 * main file.
	 *
	 * @param main     the main file
	 * @param folder   its folder
	 * @param included the files that the main file includes
	 * @param inFolder the drop-in in {@code conf.d}
	 * @param beside   the drop-in beside the main file
	 */
	public static DropIn find(ServerFile main, String folder, List<String> included, ServerFile inFolder,
			ServerFile beside) {
		List<String> last = lastStatement(main.content().orElse(""), folder, included);
		if (last.equals(List.of("!include_try", folder + "/" + BESIDE))) {
			return new DropIn(beside, main, true);
		}
		boolean globbed = last.size() == 2 && last.get(1).equals(folder + "/" + GLOB)
				&& included.stream().filter(file -> file.startsWith(folder + "/" + FOLDER + "/"))
						.noneMatch(file -> file.compareTo(inFolder.path()) > 0);
		return globbed ? new DropIn(inFolder, main, true) : new DropIn(beside, main, false);
	}

	/** The last statement that says anything, in words; the path of an include is absolute. */
	private static List<String> lastStatement(String text, String folder, List<String> included) {
		return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
				.map(line -> words(line, folder)).filter(words -> says(words, included, folder))
				.reduce((first, second) -> second).orElse(List.of());
	}

	private static List<String> words(String line, String folder) {
		String[] words = line.split("\\s+", 2);
		if (!words[0].startsWith("!include") || words.length < 2) {
			return List.of(line);
		}
		return List.of(words[0], words[1].startsWith("/") ? words[1] : folder + "/" + words[1]);
	}

	/** An include that may fail says nothing where there is no such file. */
	private static boolean says(List<String> words, List<String> included, String folder) {
		return !words.getFirst().equals("!include_try") || words.getLast().contains("*")
				|| words.getLast().equals(folder + "/" + BESIDE) || included.contains(words.getLast());
	}

	public String text() {
		return file.content().orElse("");
	}

	/** The edit of the main file that it takes; empty where the drop-in is included already. */
	Optional<FileEdit> inclusion() {
		if (included) {
			return Optional.empty();
		}
		String before = main.content().orElse("");
		String end = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
		return Optional.of(new FileEdit("Dovecot: include Postern's settings, last", main, new ServerFile(main.path(),
				Optional.of(before + end + "!include_try " + BESIDE + "\n"))));
	}
}
