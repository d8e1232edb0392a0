package org.postern.net.session;

import java.io.IOException;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;
import org.postern.net.sasl.SaslFailure;

/** What a user's mail program says in one protocol, until it is logged in. One instance serves one connection. */
sealed interface UserTalk permits SmtpTalk, ImapTalk, Pop3Talk {

	static UserTalk of(String protocol) {
		return switch (protocol) {
			case "smtp" -> new SmtpTalk();
			case "imap" -> new ImapTalk();
			case "pop3" -> new Pop3Talk();
			default -> throw new IllegalArgumentException("No user logs in by " + protocol);
		};
	}

	Reply greeting(Wire wire) throws IOException;

	Capabilities capabilities(Wire wire) throws IOException;

	Reply startTls(Wire wire) throws IOException;

	/** The longest base64 that may stand behind the command that begins a mechanism; 0 where none may. */
	int longestInitial(Capabilities capabilities);

	/** Begins a mechanism; what is shown of a first response is that there is one. */
	void authenticate(Wire wire, String mechanism, Optional<String> initial) throws IOException;

	/** The next challenge, or the end. */
	Turn turn(Wire wire) throws IOException;

	/** The protocol's own command to log in, where it has one and the server takes it. */
	Optional<LoginWay> ownWay(Capabilities capabilities);

	/** Logs in by {@link #ownWay}. @throws SaslFailure if user or password cannot be said in this protocol */
	Reply logIn(Wire wire, Credentials credentials) throws IOException, SaslFailure;

	/** What the server says next in a mechanism. */
	sealed interface Turn {

		/** @param base64 as it came */
		record Challenge(String base64) implements Turn {
		}

		record End(Reply reply) implements Turn {
		}
	}
}
