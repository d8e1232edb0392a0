package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;

/**
 * What is offered for logging in, the greeting included.
 *
 * @param timestamp    of the greeting, which APOP needs (RFC 1939 section 7)
 * @param capabilities what the server says it can do
 * @param counts       whether clients of the port go by this
 */
record Pop3Welcome(Optional<String> timestamp, Capabilities capabilities, boolean counts) implements Fact {
}
