package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * The names that a server gives itself.
 *
 * @param greeting in its greeting
 * @param ehlo     in its answer to {@code EHLO}
 */
record ServerNames(Optional<String> greeting, Optional<String> ehlo) implements Fact {
}
