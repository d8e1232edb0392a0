package org.postern.protocol.imap;

import java.util.List;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.Offered;

/**
 * What an IMAP server says in {@code CAPABILITY}, word by word. Before the login many servers say only a part.
 *
 * @param rev1          RFC 3501
 * @param rev2          RFC 9051
 * @param loginDisabled whether the command LOGIN is refused now
 * @param mechanisms    of AUTHENTICATE
 * @param saslIr        RFC 4959: one round trip less at the login
 * @param idle          RFC 2177: new mail is told at once
 * @param literalPlus   RFC 7888: literals without waiting, of any size
 * @param literalMinus  RFC 7888: up to 4,096 bytes
 * @param id            RFC 2971
 * @param enable        RFC 5161
 * @param namespace     RFC 2342
 * @param quota         RFC 9208
 * @param uidPlus       RFC 4315
 * @param move          RFC 6851
 * @param specialUse    RFC 6154
 * @param condStore     RFC 7162
 * @param qResync       RFC 7162
 * @param compress      RFC 4978: COMPRESS=DEFLATE
 * @param utf8          RFC 6855: {@code ACCEPT} or {@code ONLY}
 * @param appendLimit   RFC 7889: the largest message in bytes; empty where it is not told
 * @param others        what else it says
 * @param underTls      whether TLS protects the connection
 * @param counts        whether clients of the port go by this; before TLS a server may say less
 */
record ImapAbilities(boolean rev1, boolean rev2, boolean loginDisabled, List<String> mechanisms, boolean saslIr,
		boolean idle, boolean literalPlus, boolean literalMinus, boolean id, boolean enable, boolean namespace,
		boolean quota, boolean uidPlus, boolean move, boolean specialUse, boolean condStore, boolean qResync,
		boolean compress, Optional<String> utf8, Optional<Long> appendLimit, List<String> others,
		boolean underTls, boolean counts) implements Fact {

	private static final List<String> KNOWN = List.of("IMAP4REV1", "IMAP4REV2", "LOGINDISABLED", "AUTH", "SASL-IR", "IDLE",
			"LITERAL+", "LITERAL-", "ID", "ENABLE", "NAMESPACE", "QUOTA", "UIDPLUS", "MOVE", "SPECIAL-USE", "CONDSTORE",
			"QRESYNC", "COMPRESS", "UTF8", "APPENDLIMIT", "STARTTLS");

	static ImapAbilities of(Offered offered) {
		Capabilities all = offered.capabilities();
		return new ImapAbilities(all.has("IMAP4rev1"), all.has("IMAP4rev2"), all.has("LOGINDISABLED"), all.mechanisms(),
				all.has("SASL-IR"), all.has("IDLE"), all.has("LITERAL+"), all.has("LITERAL-"), all.has("ID"),
				all.has("ENABLE"), all.has("NAMESPACE"), all.has("QUOTA"), all.has("UIDPLUS"), all.has("MOVE"),
				all.has("SPECIAL-USE"), all.has("CONDSTORE"), all.has("QRESYNC"), says(all, "COMPRESS", "DEFLATE"),
				parameter(all, "UTF8"), parameter(all, "APPENDLIMIT").filter(text -> text.matches("[0-9]{1,18}"))
						.map(Long::valueOf),
				all.all().stream().filter(word -> !KNOWN.contains(word.name())).map(Capability::line).toList(),
				offered.underTls(), offered.counts());
	}

	private static Optional<String> parameter(Capabilities all, String name) {
		return all.find(name).flatMap(found -> found.parameters().stream().findFirst());
	}

	private static boolean says(Capabilities all, String name, String parameter) {
		return all.each(name).flatMap(found -> found.parameters().stream()).anyMatch(parameter::equalsIgnoreCase);
	}
}
