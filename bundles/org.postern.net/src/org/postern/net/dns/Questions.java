package org.postern.net.dns;

import java.io.IOException;
import java.net.IDN;
import java.util.Optional;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/** How questions are written. */
final class Questions {

	private Questions() {
	}

	/** @throws TextParseException if it cannot be a name */
	static Name name(String text) throws TextParseException {
		String absolute = text.endsWith(".") ? text : text + ".";
		try {
			return Name.fromString(isAscii(absolute) ? absolute : IDN.toASCII(absolute));
		} catch (IllegalArgumentException e) {
			throw new TextParseException(text);
		}
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch(c -> c < 128);
	}

	/** @param flag AD asks whether the answer is authenticated (RFC 6840 section 5.7), CD for it in any case */
	static Message about(Name name, int type, int flag) {
		Message question = Message.newQuery(Record.newRecord(name, type, DClass.IN));
		question.getHeader().setFlag(flag);
		return question;
	}

	static String trouble(Throwable trouble) {
		boolean silent = trouble instanceof java.net.SocketTimeoutException
				|| trouble instanceof IOException && String.valueOf(trouble.getMessage()).contains("Timed out");
		return silent ? "no answer in time"
				: Optional.ofNullable(trouble.getMessage()).orElse("no name server listens there");
	}
}
