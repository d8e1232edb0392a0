package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;

/** What administrators are told about SMTP. */
final class SmtpInfo {

	static final String ID = "smtp";

	ProtocolInfo info() {
		return new ProtocolInfo(ID, "SMTP", Direction.OUTGOING,
				"Transfers mail: from a user's program to the server, and from server to server (RFC 5321).",
				"SMTP only sends. A program hands a message to its server, the server transfers it to the recipient's "
						+ "server, a handler there puts it into the mailbox, and POP3 or IMAP reads it. Programs of users "
						+ "log in and use 465 or 587; servers talk to each other on 25. Networks often filter 25 to stop "
						+ "spam: 587, 465, or the fallback 2525 then reach the server. The fallback helps users to send; "
						+ "it does not help a server to deliver, because other servers listen on 25 only.",
				List.of(submissions(), submission(), relay(), fallback()));
	}

	private static WellKnownPort submissions() {
		return new WellKnownPort(465, "submissions", Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.SUBMISSION,
				true, "Sending by users over TLS from the first byte; what RFC 8314 section 3.3 prefers.");
	}

	private static WellKnownPort submission() {
		return new WellKnownPort(587, "submission", Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION, true,
				"Sending by users after login (RFC 6409), upgraded with STARTTLS.");
	}

	private static WellKnownPort relay() {
		return new WellKnownPort(25, "smtp", Security.STARTTLS, Authentication.NONE, Role.RELAY, true,
				"Mail between servers (RFC 5321), upgraded with STARTTLS (RFC 3207). Some guides also offer it as the "
						+ "plain default for sending; networks often filter it.");
	}

	private static WellKnownPort fallback() {
		return new WellKnownPort(2525, "smtp fallback", Security.STARTTLS, Authentication.TLS_ONLY, Role.FALLBACK,
				false, "Not registered, and common with hosters: opened in case port 25 is filtered, with the security of "
						+ "the port it stands in for.");
	}
}
