package org.postern.protocol.pop3;

import java.util.List;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;

/**
 * What a POP3 server says in {@code CAPA} (RFC 2449 section 6), word by word.
 *
 * @param uidl           whether messages have names that last (RFC 1939)
 * @param top            whether headers can be read alone
 * @param user           whether USER and PASS are taken now
 * @param sasl           the mechanisms of AUTH
 * @param expire         when mail is removed by itself
 * @param loginDelay     how long to wait between logins
 * @param respCodes      whether refusals say why (RESP-CODES)
 * @param authRespCode   whether refusals of a login say whose fault it is (RFC 3206)
 * @param pipelining     whether commands may be sent without waiting
 * @param implementation what the server says it is
 * @param utf8           whether it takes UTF-8 (RFC 6856)
 * @param lang           whether it speaks other languages (RFC 6856)
 */
record Pop3Abilities(boolean uidl, boolean top, boolean user, List<String> sasl, Optional<Expire> expire,
		Optional<LoginDelay> loginDelay, boolean respCodes, boolean authRespCode, boolean pipelining,
		Optional<String> implementation, boolean utf8, boolean lang) implements Fact {

	static Pop3Abilities of(Capabilities all) {
		return new Pop3Abilities(all.has("UIDL"), all.has("TOP"), all.has("USER"), all.mechanisms(),
				all.find("EXPIRE").map(found -> Expire.of(found.parameters())),
				all.find("LOGIN-DELAY").map(found -> LoginDelay.of(found.parameters())), all.has("RESP-CODES"),
				all.has("AUTH-RESP-CODE"), all.has("PIPELINING"),
				all.find("IMPLEMENTATION").map(found -> String.join(" ", found.parameters())), all.has("UTF8"),
				all.has("LANG"));
	}
}
