package org.postern.backend.local.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.backend.local.LocalMail;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * Answers {@code EHLO} by what is true of the session at the moment. The library's own answer offers STARTTLS under
 * TLS too, which RFC 3207 section 4.2 forbids.
 */
final class SmtpGreeting extends BaseCommand {

	private final Listener listener;
	private final LocalMail mail;
	private final SmtpSessions sessions;

	SmtpGreeting(Listener listener, LocalMail mail, SmtpSessions sessions) {
		super("EHLO", "Introduce yourself.", "<hostname>");
		this.listener = listener;
		this.mail = mail;
		this.sessions = sessions;
	}

	@Override
	public void execute(String command, Session session) throws IOException {
		String[] words = command.trim().split("\\s+", 2);
		if (words.length < 2) {
			session.sendResponse("501 5.5.4 Syntax: EHLO hostname");
			return;
		}
		session.resetMailTransaction();
		session.setHelo(words[1]);
		List<String> lines = new ArrayList<>(List.of(mail.host(), "8BITMIME", "SMTPUTF8", "PIPELINING",
				"SIZE " + mail.limits().messageBytes()));
		if (listener.security().upgrades() && !sessions.isSecured()) {
			lines.add("STARTTLS");
		}
		if (listener.authentication() != Authentication.NONE && sessions.mayLogIn()) {
			lines.add("AUTH PLAIN LOGIN");
		}
		StringBuilder answer = new StringBuilder();
		lines.forEach(line -> answer.append("250-").append(line).append("\r\n"));
		session.sendResponse(answer + "250 HELP");
	}
}
