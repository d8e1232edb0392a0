package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * What an IMAP server says in its greeting besides "welcome".
 *
 * @param preAuthenticated whether it takes the client for somebody already
 * @param capabilities     that it tells in the greeting; empty where it tells none
 */
record ImapWelcome(boolean preAuthenticated, List<String> capabilities) implements Fact {

	ImapWelcome {
		capabilities = List.copyOf(capabilities);
	}
}
