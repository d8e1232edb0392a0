package org.postern.net;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.postern.api.check.Stage;
import org.postern.api.rule.Fact;

/**
 * What a protocol looks at beyond what all have in common, at the end of a thorough check, on the same connection.
 *
 * @param stage which
 * @param look  how
 */
public record FurtherStage(Stage stage, Look look) {

	public FurtherStage {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(look);
	}

	/** Looks; the wire's {@link Wire#begin()} is called already. */
	@FunctionalInterface
	public interface Look {
		Sight at(Wire wire) throws IOException;
	}

	/**
	 * What was seen.
	 *
	 * @param lines for people
	 * @param facts for the rules
	 */
	public record Sight(List<String> lines, List<Fact> facts) {

		public Sight {
			lines = List.copyOf(lines);
			facts = List.copyOf(facts);
		}
	}
}
