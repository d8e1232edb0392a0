package org.postern.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;

/**
 * A plug-in in the folder, or one that was taken out of it and still runs.
 *
 * @param name      its symbolic name; of a jar that cannot be read, the file's name
 * @param version   as OSGi writes it; empty for a jar that cannot be read
 * @param label     for people
 * @param file      its jar
 * @param state     what becomes of it
 * @param pending   whether that is so only from the next start on
 * @param publisher who signed it; empty for nobody
 * @param origin    from where it was installed, as for {@link Plugins#open}; empty where nobody knows
 * @param provides  what it brings
 * @param findings  what is wrong with it
 */
public record Plugin(String name, String version, String label, Path file, State state, boolean pending,
		Optional<Publisher> publisher, Optional<String> origin, List<Provides> provides, List<Finding> findings) {

	/** What becomes of a plug-in. */
	public enum State {
		WORKING("working"),
		/** Kept out, for the reason that its findings say. */
		ISOLATED("kept out"),
		/** Postern was started in safe mode. */
		SAFE_MODE("left out in safe mode"),
		/** The user wants it left out, and keeps it. */
		DISABLED("disabled"),
		/** Its jar is gone. */
		REMOVED("removed");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}

	public Plugin {
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		Objects.requireNonNull(label);
		Objects.requireNonNull(file);
		Objects.requireNonNull(state);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(origin);
		provides = List.copyOf(provides);
		findings = List.copyOf(findings);
	}
}
