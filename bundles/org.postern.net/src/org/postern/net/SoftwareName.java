package org.postern.net;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says it is, as far as its name is known; with the version where it tells it. */
final class SoftwareName {

	private static final List<String> NAMES = List.of("Postfix", "Exim", "OpenSMTPD", "Sendmail", "qmail", "Haraka",
			"Maddy", "Stalwart", "Dovecot", "Cyrus", "Courier", "Gimap", "Microsoft ESMTP MAIL Service",
			"Microsoft Exchange", "hMailServer", "MailEnable", "MDaemon", "Kerio", "Zimbra", "Lotus Domino", "CommuniGate",
			"GroupWise", "Apache James", "JAMES", "GreenMail", "Proofpoint", "Mimecast", "Cisco", "Barracuda", "Postern");
	private static final Pattern NAME = Pattern.compile("(?i)\\b(" + String.join("|", NAMES)
			+ ")\\b(?:[ /-]*(?:IMAP4?|POP3|E?SMTP)?[ /(v-]*([0-9][0-9A-Za-z._-]*))?");

	private SoftwareName() {
	}

	static Optional<String> in(Reply reply) {
		Matcher matcher = NAME.matcher(reply.text());
		if (!matcher.find()) {
			return Optional.empty();
		}
		return Optional.of(matcher.group(1) + Optional.ofNullable(matcher.group(2)).map(" "::concat).orElse(""));
	}
}
