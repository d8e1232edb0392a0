package org.postern.net.fact;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * What a server answered to the wish to start TLS.
 *
 * @param consent   whether the handshake may begin
 * @param lines     its words
 * @param plaintext what came after them and was not asked for; never to be taken as said under TLS
 */
public record StartTlsAnswer(boolean consent, List<String> lines, String plaintext) implements Fact {

	public StartTlsAnswer {
		lines = List.copyOf(lines);
	}
}
