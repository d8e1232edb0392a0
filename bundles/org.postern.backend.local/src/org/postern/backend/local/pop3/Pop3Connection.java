package org.postern.backend.local.pop3;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.api.secret.Secret;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.PlainLogin;
import org.postern.backend.local.tls.ServerTls;

/** A POP3 session (RFC 1939) up to the login: capabilities (RFC 2449), STLS (RFC 2595), AUTH PLAIN (RFC 5034). */
public final class Pop3Connection {

	private static final String DENIED = "-ERR [AUTH] Wrong user name or password";

	private final ClientLine line;
	private final Listener listener;
	private final ServerTls tls;
	private final LocalMail mail;
	private Optional<String> user = Optional.empty();

	public Pop3Connection(ClientLine line, Listener listener, ServerTls tls, LocalMail mail) {
		this.line = line;
		this.listener = listener;
		this.tls = tls;
		this.mail = mail;
	}

	public void serve() throws IOException {
		if (listener.security() == Security.IMPLICIT_TLS) {
			line.secure(tls);
		}
		line.writeLine("+OK Postern practice server ready");
		for (Optional<String> next = line.readLine(); next.isPresent(); next = line.readLine()) {
			if (!answer(next.get())) {
				return;
			}
		}
	}

	/** @return whether the session goes on */
	private boolean answer(String text) throws IOException {
		String[] words = text.trim().split(" +", 2);
		String argument = words.length > 1 ? words[1] : "";
		String verb = words[0].toUpperCase(Locale.ROOT);
		switch (verb) {
			case "CAPA" -> capabilities();
			case "STLS" -> startTls();
			case "NOOP" -> line.writeLine("+OK");
			case "USER" -> user(argument);
			case "PASS" -> {
				return password(argument);
			}
			case "AUTH" -> {
				return authenticate(argument);
			}
			case "QUIT" -> {
				line.writeLine("+OK Bye");
				return false;
			}
			default -> line.writeLine("-ERR Log in first");
		}
		return true;
	}

	private void capabilities() throws IOException {
		line.writeLine("+OK Capabilities");
		for (String capability : new Pop3Capabilities(mail.policy().get()).lines(offersTls(), mayLogIn())) {
			line.writeLine(capability);
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
		line.upgrade(tls, "+OK Begin TLS");
		user = Optional.empty();
	}

	private void user(String name) throws IOException {
		if (!mayLogIn()) {
			line.writeLine(refusal());
			return;
		}
		user = Optional.of(name);
		line.writeLine("+OK Password?");
	}

	private String refusal() {
		return listener.authentication() == Authentication.NONE ? "-ERR Login is not offered here"
				: "-ERR [AUTH] Start TLS first (STLS)";
	}

	private boolean password(String password) throws IOException {
		if (!mayLogIn() || user.isEmpty()) {
			line.writeLine(mayLogIn() ? "-ERR USER first" : refusal());
			return true;
		}
		return login(user.get(), Secret.of(password));
	}

	private boolean authenticate(String argument) throws IOException {
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

	private Optional<String> ask() throws IOException {
		line.writeLine("+ ");
		return line.readLine();
	}

	private boolean login(String name, Secret password) throws IOException {
		try (password) {
			return switch (mail.guard().login(name, password, line.peer())) {
				case LoginGuard.Outcome.Wrong wrong -> refuse(DENIED);
				case LoginGuard.Outcome.Locked locked -> refuse("-ERR [SYS/TEMP] Too many failures, try later");
				case LoginGuard.Outcome.Welcome welcome -> new Pop3Session(line, mail, welcome.account()).serve();
			};
		}
	}

	private boolean refuse(String why) throws IOException {
		line.writeLine(why);
		return true;
	}
}
