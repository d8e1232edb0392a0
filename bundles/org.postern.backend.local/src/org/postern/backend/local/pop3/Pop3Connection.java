package org.postern.backend.local.pop3;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.secret.Secret;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.Latin;
import org.postern.backend.local.net.PlainLogin;

/** A POP3 session (RFC 1939) up to the login: capabilities (RFC 2449), STLS (RFC 2595), AUTH PLAIN (RFC 5034). */
public final class Pop3Connection {

	private final ClientLine line;
	private final Listener listener;
	private final LocalMail mail;
	private Optional<String> user = Optional.empty();

	public Pop3Connection(ClientLine line, Listener listener, LocalMail mail) {
		this.line = line;
		this.listener = listener;
		this.mail = mail;
	}

	public void serve() throws IOException {
		if (listener.security() == Security.IMPLICIT_TLS) {
			line.secure(mail.current().tls());
		}
		line.writeLine("+OK Postern practice server ready");
		try {
			for (Optional<String> next = line.readLine(); next.isPresent(); next = line.readLine()) {
				if (!answer(next.get())) {
					return;
				}
			}
		} catch (ClientLine.LineTooLong e) {
			line.writeLine("-ERR " + e.getMessage());
		}
	}

	/** @return whether the session goes on */
	private boolean answer(String text) throws IOException {
		String[] words = text.split(" ", 2);
		String argument = words.length > 1 ? words[1] : "";
		switch (words[0].trim().toUpperCase(Locale.ROOT)) {
			case "CAPA" -> capabilities();
			case "STLS" -> startTls();
			case "NOOP" -> line.writeLine("+OK");
			case "USER" -> user(argument.trim());
			case "PASS" -> {
				return password(argument);
			}
			case "AUTH" -> {
				return authenticate(argument.trim());
			}
			case "QUIT" -> {
				line.writeLine("+OK Bye");
				return false;
			}
			default -> line.writeLine(mayLogIn() ? "-ERR Log in first" : refusal());
		}
		return true;
	}

	private void capabilities() throws IOException {
		line.put("+OK Capabilities");
		for (String capability : new Pop3Capabilities(mail.current().policy()).before(offersTls(), mayLogIn())) {
			line.put(capability);
		}
		line.writeLine(".");
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

	private void startTls() throws IOException {
		if (!offersTls()) {
			line.writeLine("-ERR TLS is not offered");
			return;
		}
		line.upgrade("+OK Begin TLS", mail.current().tls());
		user = Optional.empty();
	}

	private void user(String name) throws IOException {
		if (!mayLogIn()) {
			line.writeLine(refusal());
			return;
		}
		user = Optional.of(Latin.meant(name));
		line.writeLine("+OK Password?");
	}

	private String refusal() {
		return listener.authentication() == Authentication.NONE ? "-ERR Login is not offered here"
				: "-ERR [AUTH] Start TLS first (STLS)";
	}

	/** A password may begin or end with a space (RFC 1939 section 7). */
	private boolean password(String password) throws IOException {
		if (!mayLogIn() || user.isEmpty()) {
			line.writeLine(mayLogIn() ? "-ERR USER first" : refusal());
			return true;
		}
		String name = user.get();
		user = Optional.empty();
		return login(name, Secret.of(Latin.meant(password)));
	}

	private boolean authenticate(String argument) throws IOException {
		if (argument.isEmpty()) {
			return mechanisms();
		}
		String[] words = argument.split(" +", 2);
		if (!mayLogIn() || !words[0].equalsIgnoreCase("PLAIN")) {
			line.writeLine(mayLogIn() ? "-ERR Only PLAIN is known" : refusal());
			return true;
		}
		Optional<String> initial = words.length > 1 ? Optional.of(words[1]) : ask();
		Optional<PlainLogin> login = initial.flatMap(PlainLogin::decode);
		if (login.isEmpty()) {
			line.writeLine("-ERR Not a message of PLAIN");
			return true;
		}
		return login(login.get().user(), login.get().password());
	}

	private boolean mechanisms() throws IOException {
		line.put("+OK");
		for (String mechanism : mayLogIn() ? List.of("PLAIN") : List.<String>of()) {
			line.put(mechanism);
		}
		line.writeLine(".");
		return true;
	}

	private Optional<String> ask() throws IOException {
		line.writeLine("+ ");
		return line.readLine();
	}

	private boolean login(String name, Secret password) throws IOException {
		try (password) {
			return switch (mail.guard().login(name, password, line.peer())) {
				case LoginGuard.Outcome.Wrong wrong -> refuse("-ERR [AUTH] Wrong user name or password");
				case LoginGuard.Outcome.Locked locked -> refuse(
						"-ERR [SYS/TEMP] Too many failures, try again in " + locked.rest().toSeconds() + " s");
				case LoginGuard.Outcome.Welcome welcome -> open(welcome.account());
			};
		}
	}

	/** One session at a time has a mailbox (RFC 1939 section 4). */
	private boolean open(MailAddress account) throws IOException {
		if (!mail.drops().add(account)) {
			return refuse("-ERR [IN-USE] Another POP3 session has this mailbox open");
		}
		try {
			new Pop3Session(line, mail, account).serve();
			return false;
		} finally {
			mail.drops().remove(account);
		}
	}

	private boolean refuse(String why) throws IOException {
		line.writeLine(why);
		return true;
	}
}
