package org.postern.core.simulate;

import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * An attempt of a mail program, as a fact to be judged.
 *
 * @param program which one
 * @param attempt what it tried, and what came of it
 */
public record AttemptSeen(MailProgram program, Attempt attempt) implements Fact {

	public AttemptSeen {
		Objects.requireNonNull(program);
		Objects.requireNonNull(attempt);
	}
}
