package org.postern.net.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server's message, read as the answer to a question about {@code asked}. */
final class Reply {

	private static final int MAXIMUM_ALIASES = 64;

	private final Message message;
	private final List<Name> aliases = new ArrayList<>();
	private final List<Record> records;

	Reply(Message message, int type, Name asked) {
		this.message = message;
		List<Record> answer = message.getSection(Section.ANSWER);
		Name owner = asked;
		Optional<Name> next = alias(answer, owner);
		while (next.isPresent() && type != Type.CNAME && aliases.size() < MAXIMUM_ALIASES) {
			owner = next.get();
			aliases.add(owner);
			next = alias(answer, owner);
		}
		Name last = owner;
		this.records = answer.stream().filter(found -> found.getType() == type && found.getName().equals(last)).toList();
	}

	private static Optional<Name> alias(List<Record> answer, Name owner) {
		return answer.stream().filter(CNAMERecord.class::isInstance).filter(found -> found.getName().equals(owner))
				.map(found -> ((CNAMERecord) found).getTarget()).findFirst();
	}

	List<Name> aliases() {
		return aliases;
	}

	List<Record> records() {
		return records;
	}

	boolean isOk() {
		return message.getRcode() == Rcode.NOERROR;
	}

	boolean isNoSuchName() {
		return message.getRcode() == Rcode.NXDOMAIN;
	}

	boolean isAuthenticated() {
		return message.getHeader().getFlag(Flags.AD);
	}

	String code() {
		return Rcode.string(message.getRcode());
	}

	/** Why a server failed, with its explanation where it gives one (RFC 8914). */
	static String reason(Message message) {
		String code = "the name server answers " + Rcode.string(message.getRcode());
		return explanation(message).map(text -> code + ": " + text).orElse(code);
	}

	private static Optional<String> explanation(Message message) {
		return Optional.ofNullable(message.getOPT())
				.flatMap(opt -> opt.getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR).stream().findFirst())
				.filter(ExtendedErrorCodeOption.class::isInstance).map(ExtendedErrorCodeOption.class::cast)
				.map(error -> Optional.ofNullable(error.getText()).filter(text -> !text.isBlank())
						.orElseGet(() -> ExtendedErrorCodeOption.text(error.getErrorCode())));
	}
}
