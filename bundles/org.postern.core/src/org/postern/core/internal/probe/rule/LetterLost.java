package org.postern.core.internal.probe.rule;

import java.time.Duration;

import org.postern.api.rule.Fact;

/**
 * A message that was taken and did not arrive.
 *
 * @param messageId with angle brackets
 * @param waited    how long it was looked for
 */
public record LetterLost(String messageId, Duration waited) implements Fact {
}
