package org.postern.core.simulate;

import java.util.Objects;

/**
 * One thing that a mail program tries.
 *
 * @param method  in which way
 * @param target  what was asked: a URL, a DNS name with its type, a host and port
 * @param outcome what came of it
 */
public record Attempt(Method method, String target, Outcome outcome) {

	public Attempt {
		Objects.requireNonNull(method);
		Objects.requireNonNull(target);
		Objects.requireNonNull(outcome);
	}
}
