package org.postern.net.session;

import org.postern.api.rule.Fact;

/**
 * Something that could not be tried out.
 *
 * @param what  {@code folders}, {@code maildrop}, {@code size}, {@code idle}
 * @param reply what the server or the network said, secrets masked
 */
public record TrialFailed(String what, String reply) implements Fact {
}
