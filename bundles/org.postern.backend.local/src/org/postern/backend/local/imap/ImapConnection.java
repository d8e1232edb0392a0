package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.imap.ImapRequestHandler;
import com.icegreen.greenmail.imap.ImapSessionImpl;
import com.icegreen.greenmail.imap.ImapSessionState;
import com.icegreen.greenmail.imap.ProtocolException;

import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.PlainLogin;
import org.postern.backend.local.tls.ServerTls;

/**
 * An IMAP session (RFC 3501). What has to do with TLS, capabilities and login is answered here; every other command is
 * handed to GreenMail's engine, which works on our folders.
 */
public final class ImapConnection {

	private static final Set<String> BEFORE_TLS = Set.of("CAPABILITY", "NOOP", "LOGOUT", "STARTTLS", "ID");

	private final ClientLine line;
	private final Listener listener;
	private final ServerTls tls;
	private final LocalMail mail;
	private final ImapRequestHandler engine = new ImapRequestHandler();
	private final LocalUsers users;
	private final ImapSessionImpl session;

	public ImapConnection(ClientLine line, Listener listener, ServerTls tls, LocalMail mail, MaildirHost host) {
		this.line = line;
		this.listener = listener;
		this.tls = tls;
		this.mail = mail;
		this.users = new LocalUsers(host, mail, line.peer());
		this.session = new ImapSessionImpl(host, users, new Ending(users, host, line), line.peer().getHostAddress());
	}

	public void serve() throws IOException {
		Thread.currentThread().setContextClassLoader(new MailProviders());
		if (listener.security() == Security.IMPLICIT_TLS) {
			line.secure(tls);
		}
		line.writeLine("* OK [CAPABILITY " + capabilities() + "] Postern practice server ready");
		for (Optional<String> next = line.readLine(); next.isPresent(); next = line.readLine()) {
			if (!answer(next.get())) {
				return;
			}
		}
	}

	private String capabilities() {
		StringBuilder words = new StringBuilder("IMAP4rev1 LITERAL+ UIDPLUS MOVE IDLE NAMESPACE ID");
		if (offersTls()) {
			words.append(" STARTTLS");
		}
		if (session.getState() == ImapSessionState.NON_AUTHENTICATED) {
			words.append(mayLogIn() ? " AUTH=PLAIN SASL-IR" : " LOGINDISABLED");
		}
		return words.toString();
	}

	private boolean offersTls() {
		return listener.security().upgrades() && !line.isSecured();
	}

	private boolean mayLogIn() {
		return switch (listener.authentication()) {
			case NONE -> false;
			case TLS_ONLY -> line.isSecured();
			case CLEARTEXT_ALLOWED -> line.isSecured() || listener.security() != Security.STARTTLS_REQUIRED;
		};
	}

	/** @return whether the session goes on */
	private boolean answer(String text) throws IOException {
		String[] words = text.split(" ", 3);
		if (words.length < 2 || words[0].isEmpty()) {
			line.writeLine("* BAD A command is: tag, space, command");
			return true;
		}
		String tag = words[0];
		String command = words[1].toUpperCase(Locale.ROOT);
		if (listener.security() == Security.STARTTLS_REQUIRED && !line.isSecured() && !BEFORE_TLS.contains(command)) {
			line.writeLine(tag + " NO [PRIVACYREQUIRED] Start TLS first");
			return true;
		}
		switch (command) {
			case "CAPABILITY" -> {
				line.writeLine("* CAPABILITY " + capabilities());
				line.writeLine(tag + " OK CAPABILITY completed");
			}
			case "ID" -> {
				line.writeLine("* ID (\"name\" \"Postern\")");
				line.writeLine(tag + " OK ID completed");
			}
			case "NAMESPACE" -> {
				line.writeLine("* NAMESPACE ((\"\" \".\")) NIL NIL");
				line.writeLine(tag + " OK NAMESPACE completed");
			}
			case "LIST" -> {
				return list(tag, text);
			}
			case "STARTTLS" -> startTls(tag);
			case "LOGIN" -> {
				return login(tag, text);
			}
			case "AUTHENTICATE" -> authenticate(tag, words.length > 2 ? words[2] : "");
			default -> {
				return hand(text);
			}
		}
		return true;
	}

	/** {@code LIST "" ""} asks for the delimiter only (RFC 3501 section 6.3.8). */
	private boolean list(String tag, String text) throws IOException {
		if (!text.endsWith(" \"\" \"\"") || session.getState() == ImapSessionState.NON_AUTHENTICATED) {
			return hand(text);
		}
		line.writeLine("* LIST (\\Noselect) \"" + MaildirHost.DELIMITER + "\" \"\"");
		line.writeLine(tag + " OK LIST completed");
		return true;
	}

	private void startTls(String tag) throws IOException {
		if (!offersTls()) {
			line.writeLine(tag + " BAD TLS is not offered");
			return;
		}
		line.upgrade(tls, tag + " OK Begin TLS");
	}

	private boolean login(String tag, String text) throws IOException {
		if (!mayLogIn()) {
			line.writeLine(tag + " NO [PRIVACYREQUIRED] Login is not offered here before TLS");
			return true;
		}
		return hand(text);
	}

	private void authenticate(String tag, String argument) throws IOException {
		String[] words = argument.split(" ", 2);
		if (!mayLogIn() || !words[0].equalsIgnoreCase("PLAIN")) {
			line.writeLine(tag + (mayLogIn() ? " NO Only PLAIN is known" : " NO [PRIVACYREQUIRED] Start TLS first"));
			return;
		}
		Optional<PlainLogin> login = (words.length > 1 ? Optional.of(words[1]) : ask()).flatMap(PlainLogin::decode);
		Optional<MailAddress> account = login.flatMap(given -> switch (mail.guard().login(given.user(),
				given.password(), line.peer())) {
			case LoginGuard.Outcome.Welcome welcome -> Optional.of(welcome.account());
			case LoginGuard.Outcome.Wrong wrong -> Optional.empty();
			case LoginGuard.Outcome.Locked locked -> Optional.empty();
		});
		if (account.isPresent()) {
			session.setAuthenticated(users.user(account.get()));
			line.writeLine(tag + " OK Welcome");
		} else {
			line.writeLine(tag + " NO [AUTHENTICATIONFAILED] Wrong user name or password");
		}
	}

	private Optional<String> ask() throws IOException {
		line.writeLine("+ ");
		return line.readLine();
	}

	private boolean hand(String text) throws IOException {
		try {
			boolean open = engine.handleRequest(line.inAgain(text), line.out(), session);
			return open && session.getState() != ImapSessionState.LOGOUT;
		} catch (ProtocolException e) {
			throw new IOException(e);
		}
	}

	/** GreenMail's way to end a connection. */
	private static final class Ending extends ImapHandler {

		private final ClientLine line;

		Ending(LocalUsers users, MaildirHost host, ClientLine line) {
			super(users, host, line.socket());
			this.line = line;
		}

		@Override
		public void close() {
			try {
				line.close();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}

		@Override
		public void forceConnectionClose(String reason) {
			close();
		}
	}
}
