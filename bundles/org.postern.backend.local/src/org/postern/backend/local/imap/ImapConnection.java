package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.icegreen.greenmail.imap.ImapRequestHandler;
import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSessionState;
import com.icegreen.greenmail.imap.ProtocolException;
import com.icegreen.greenmail.store.FolderException;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.Latin;
import org.postern.backend.local.net.PlainLogin;

/**
 * An IMAP session (RFC 3501). What has to do with TLS, capabilities, login and waiting is answered here; every other
 * command is handed to GreenMail's engine, which works on our folders.
 */
public final class ImapConnection {

	private static final Set<String> BEFORE_TLS = Set.of("CAPABILITY", "NOOP", "LOGOUT", "STARTTLS", "ID");

	private final ClientLine line;
	private final Listener listener;
	private final LocalMail mail;
	private final ImapRequestHandler engine = new ImapRequestHandler();
	private final LocalUsers users;
	private final LocalImapSession session;

	public ImapConnection(ClientLine line, Listener listener, LocalMail mail) {
		this.line = line;
		this.listener = listener;
		this.mail = mail;
		MaildirHost host = new MaildirHost(mail.store());
		this.users = new LocalUsers(host, mail, line.peer());
		this.session = new LocalImapSession(host, users, line.peer().getHostAddress());
	}

	public void serve() throws IOException {
		Thread.currentThread().setContextClassLoader(new MailProviders());
		if (listener.security() == Security.IMPLICIT_TLS) {
			line.secure(mail.current().tls());
		}
		line.writeLine("* OK [CAPABILITY " + capabilities() + "] Postern practice server ready");
		try {
			for (Optional<String> next = line.readLine(); next.isPresent(); next = line.readLine()) {
				if (!answer(next.get())) {
					return;
				}
			}
		} catch (ClientLine.LineTooLong e) {
			line.writeLine("* BYE " + e.getMessage());
		}
	}

	private String capabilities() {
		StringBuilder words = new StringBuilder("IMAP4rev1 LITERAL+ UIDPLUS MOVE IDLE NAMESPACE UNSELECT ID SASL-IR");
		if (offersTls()) {
			words.append(" STARTTLS");
		}
		if (!session.isKnown()) {
			words.append(mayLogIn() ? " AUTH=PLAIN" : " LOGINDISABLED");
		}
		return words.toString();
	}

	private boolean offersTls() {
		return listener.security().upgrades() && !line.isSecured() && !session.isKnown();
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
		if (words.length < 2 || !words[0].matches("[!-~&&[^(){%*\"\\\\+]]+")) {
			line.writeLine("* BAD A command is: tag, space, command");
			return true;
		}
		String tag = words[0];
		String command = words[1].toUpperCase(Locale.ROOT);
		if (listener.security() == Security.STARTTLS_REQUIRED && !line.isSecured() && !BEFORE_TLS.contains(command)) {
			line.writeLine(tag + " NO [PRIVACYREQUIRED] Start TLS first");
			return true;
		}
		return switch (command) {
			case "CAPABILITY" -> say(tag, command, "* CAPABILITY " + capabilities());
			case "ID" -> say(tag, command, "* ID (\"name\" \"Postern\")");
			case "NAMESPACE" -> say(tag, command, "* NAMESPACE ((\"\" \".\")) NIL NIL");
			case "LIST" -> list(tag, text);
			case "STARTTLS" -> startTls(tag);
			case "LOGIN" -> login(tag, text);
			case "AUTHENTICATE" -> authenticate(tag, words.length > 2 ? words[2] : "");
			case "IDLE" -> idle(tag);
			case "UNSELECT" -> unselect(tag);
			case "FETCH", "UID" -> fetch(tag, text);
			default -> hand(tag, text);
		};
	}

	private boolean say(String tag, String command, String answer) throws IOException {
		line.put(answer);
		return complete(tag, "OK " + command + " completed");
	}

	private boolean complete(String tag, String answer) throws IOException {
		line.writeLine(tag + " " + answer);
		return true;
	}

	/** {@code LIST "" ""} asks for the delimiter only (RFC 3501 section 6.3.8). */
	private boolean list(String tag, String text) throws IOException {
		if (!text.endsWith(" \"\" \"\"") || !session.isKnown()) {
			return hand(tag, text);
		}
		return say(tag, "LIST", "* LIST (\\Noselect) \"" + MaildirHost.DELIMITER + "\" \"\"");
	}

	private boolean startTls(String tag) throws IOException {
		if (!offersTls()) {
			return complete(tag, "BAD TLS is not offered");
		}
		line.upgrade(tag + " OK Begin TLS", mail.current().tls());
		return true;
	}

	private boolean login(String tag, String text) throws IOException {
		if (session.isKnown()) {
			return complete(tag, "BAD You are logged in");
		}
		return mayLogIn() ? hand(tag, text) && settle() : complete(tag, refusal());
	}

	private String refusal() {
		return listener.authentication() == Authentication.NONE ? "NO Login is not offered here"
				: "NO [PRIVACYREQUIRED] Login is not offered here before TLS";
	}

	/** Who has logged in may be silent for longer. */
	private boolean settle() throws IOException {
		if (session.isKnown()) {
			line.allowSilence(line.limits().idle());
		}
		return true;
	}

	private boolean authenticate(String tag, String argument) throws IOException {
		String[] words = argument.split(" ", 2);
		if (session.isKnown() || !mayLogIn() || !words[0].equalsIgnoreCase("PLAIN")) {
			return complete(tag, session.isKnown() ? "BAD You are logged in"
					: mayLogIn() ? "NO Only PLAIN is known" : refusal());
		}
		Optional<PlainLogin> login = (words.length > 1 ? Optional.of(words[1]) : ask()).flatMap(PlainLogin::decode);
		if (login.isEmpty()) {
			return complete(tag, "BAD Not a message of PLAIN");
		}
		Optional<MailAddress> account = users.check(login.get().user(), login.get().password());
		account.map(users::user).ifPresent(session::setAuthenticated);
		return complete(tag, account.isPresent() ? "OK [CAPABILITY " + capabilities() + "] Welcome"
				: "NO [AUTHENTICATIONFAILED] Wrong user name or password") && settle();
	}

	private Optional<String> ask() throws IOException {
		line.writeLine("+ ");
		return line.readLine();
	}

	private boolean idle(String tag) throws IOException {
		if (session.selected().isEmpty()) {
			return complete(tag, "BAD Select a folder first");
		}
		Optional<String> said = new Idle(line, session).run(session.selected().get().folder().files());
		if (said.isPresent()) {
			complete(tag, said.get().equalsIgnoreCase("DONE") ? "OK IDLE completed" : "BAD Expected DONE");
		}
		return said.isPresent();
	}

	private boolean fetch(String tag, String text) throws IOException {
		if (session.selected().isEmpty() || text.endsWith("}")) {
			return hand(tag, text);
		}
		try {
			Optional<FetchCommand> command = FetchCommand.parse(text);
			if (command.isEmpty()) {
				return hand(tag, text);
			}
			new Fetch(command.get(), session.selected().get(), line.out()).run();
			session.unsolicitedResponses(new ImapResponse(line.out()), !command.get().byUid());
			return complete(tag, "OK FETCH completed.");
		} catch (IllegalArgumentException e) {
			return complete(tag, "BAD " + Latin.oneLine(e.getMessage()));
		} catch (FolderException e) {
			return complete(tag, "NO " + Latin.oneLine(e.getMessage()));
		}
	}

	private boolean unselect(String tag) throws IOException {
		if (session.selected().isEmpty()) {
			return complete(tag, "BAD No folder is selected");
		}
		session.deselect();
		return complete(tag, "OK UNSELECT completed");
	}

	/** A command that the engine cannot carry out ends with NO; one that it did not even read ends the session. */
	private boolean hand(String tag, String text) throws IOException {
		CommandInput input = new CommandInput(text, line);
		try {
			boolean open = engine.handleRequest(input, line.out(), session);
			return open && session.getState() != ImapSessionState.LOGOUT;
		} catch (ProtocolException e) {
			throw new IOException(e);
		} catch (RuntimeException e) {
			line.writeLine(tag + " NO " + Latin.oneLine(String.valueOf(e.getMessage())));
			return input.isAtLineEnd();
		}
	}
}
