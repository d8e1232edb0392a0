package org.postern.net.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What became of a folder that was made for the purpose.
 *
 * @param folder its last name; empty where none could be made
 * @param deeds  what was done, in order; after one that failed, those that need it are left out
 * @param flags  the flags of a message that was put in as read and then flagged, as a later look found them; empty where
 *               it did not come to that
 * @param broken why the trial was broken off
 * @param left   folders that are, or may be, still there
 */
public record FolderTrial(String folder, List<Deed> deeds, Optional<List<String>> flags, Optional<String> broken,
		List<String> left) implements Fact {

	/** What is done with a folder. */
	public enum Kind {
		CREATE("created"), RENAME("renamed"), APPEND("message put in"), FLAG("message flagged"), DELETE("deleted");

		private final String label;

		Kind(String label) {
			this.label = label;
		}
	}

	/**
	 * One thing done.
	 *
	 * @param reply   the server's last line
	 * @param elapsed until it came
	 */
	public record Deed(Kind kind, boolean done, String reply, Duration elapsed) {

		public Deed {
			Objects.requireNonNull(kind);
			Objects.requireNonNull(reply);
			Objects.requireNonNull(elapsed);
		}

		/** {@code created in 3 ms}. */
		String describe() {
			return (done ? "" : "not ") + kind.label + (done ? " in " + elapsed.toMillis() + " ms" : ": " + reply);
		}
	}

	public FolderTrial {
		Objects.requireNonNull(folder);
		deeds = List.copyOf(deeds);
		flags = flags.map(List::copyOf);
		Objects.requireNonNull(broken);
		left = List.copyOf(left);
	}

	/** The deed of a kind, where it failed. */
	public Optional<Deed> failed(Kind kind) {
		return deeds.stream().filter(deed -> deed.kind() == kind && !deed.done()).findFirst();
	}

	public boolean done(Kind kind) {
		return deeds.stream().anyMatch(deed -> deed.kind() == kind && deed.done());
	}

	/** A line for each deed. */
	public List<String> describe() {
		return deeds.stream().map(Deed::describe).toList();
	}
}
