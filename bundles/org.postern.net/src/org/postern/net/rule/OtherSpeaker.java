package org.postern.net.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who answers in words that are not of the protocol expected. */
enum OtherSpeaker {

	HTTP("^(HTTP/\\d|<(!doctype )?html)", "a web server (HTTP)"),
	SSH("^SSH-\\d", "an SSH server"),
	IMAP("^\\* (OK|PREAUTH|BYE)\\b", "an IMAP server"),
	POP3("^(\\+OK|-ERR)\\b", "a POP3 server"),
	FTP("^220[ -].*\\b(FTP|FileZilla)", "an FTP server"),
	NNTP("^20[01][ -]", "a news server (NNTP)"),
	SMTP("^(220|421|5[25][0-9])[ -]", "an SMTP server"),
	SIEVE("^\"IMPLEMENTATION\"", "a ManageSieve server"),
	TLS("^[\\x15\\x16]\\x03", "TLS"),
	VNC("^RFB \\d", "a VNC server"),
	MYSQL("mysql|MariaDB", "a database server (MySQL)");

	private final Pattern pattern;
	private final String label;

	OtherSpeaker(String pattern, String label) {
		this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
		this.label = label;
	}

	static Optional<OtherSpeaker> of(String line) {
		return Arrays.stream(values()).filter(speaker -> speaker.pattern.matcher(line).find()).findFirst();
	}

	String label() {
		return label;
	}
}
