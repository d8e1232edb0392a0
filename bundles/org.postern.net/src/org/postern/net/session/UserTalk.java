package org.postern.net.session;

import java.io.IOException;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;
import org.postern.net.sasl.SaslFailure;

/** What a user's mail program says in one protocol, until it is logged in. One instance serves one connection. */
public interface UserTalk {

	/** What transcripts show instead of a secret. */
	String MASK = "********";

	Reply greeting(Wire wire) throws IOException;

	Capabilities capabilities(Wire wire) throws IOException;

	Reply startTls(Wire wire) throws IOException;

	/** The longest base64 that may stand behind the command that begins a mechanism; 0 where none may. */
	int longestInitial(Capabilities capabilities);

	/** Begins a mechanism; what is shown of a first response is that there is one. */
	void authenticate(Wire wire, String mechanism, Optional<String> initial) throws IOException;

	/** The next challenge, or the end. */
	Turn turn(Wire wire) throws IOException;

	/** An answer to a challenge as this protocol writes it, and the asterisk that breaks a mechanism off too. */
	default String response(String base64) {
		return base64;
	}

	/** The protocol's own command to log in, where it has one and the server takes it. */
	Optional<LoginWay> ownWay(Capabilities capabilities);

	/**
	 * Logs in by {@link #ownWay}.
	 *
	 * @throws SaslFailure if user or password cannot be said in this protocol
	 */
	Reply logIn(Wire wire, Credentials credentials) throws IOException, SaslFailure;

	/** What a reply that is no yes means for a login. */
	default LoginResult refusal(Reply reply) {
		return LoginRefusal.of(reply.lines());
	}

	/** Takes leave; the answer is read by the caller. */
	default void leave(Wire wire) throws IOException {
		wire.writeLine("QUIT");
	}

	/** What the server says next in a mechanism. */
	sealed interface Turn {

		/** @param base64 as it came */
		record Challenge(String base64) implements Turn {
		}

		/**
		 * @param reply how it ended
		 * @param last  what the server says last in the mechanism, in base64, where the protocol has room for it in the
		 *              reply (RFC 4422 section 3.6)
		 */
		record End(Reply reply, Optional<String> last) implements Turn {

			public End(Reply reply) {
				this(reply, Optional.empty());
			}
		}
	}
}
