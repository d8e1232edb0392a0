package org.postern.core.internal.probe.rule;

import org.postern.api.rule.Fact;

/**
 * A test message that could not be removed.
 *
 * @param address whose inbox it is in
 * @param subject by which people find it
 * @param reply   what the server said
 */
public record LetterLeft(String address, String subject, String reply) implements Fact {
}
