package org.postern.core.internal.probe.rule;

import org.postern.api.rule.Fact;

/**
 * A round trip that lacks one direction.
 *
 * @param missing for people: {@code to send (SMTP)}
 */
public record OneWayOnly(String missing) implements Fact {
}
