package org.postern.core.site;

import java.util.List;
import java.util.Optional;

/**
 * What a text says.
 *
 * @param value    what was understood; empty where a problem stands in the way
 * @param problems everything wrong with it
 */
public record Parsed<T>(Optional<T> value, List<SiteProblem> problems) {

	public Parsed {
		problems = List.copyOf(problems);
	}
}
