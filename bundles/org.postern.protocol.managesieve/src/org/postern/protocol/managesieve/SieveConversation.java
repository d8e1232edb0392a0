package org.postern.protocol.managesieve;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Reply;
import org.postern.net.Wire;

/**
 * What every client says up to the login, whether it looks around or is a user's. A server tells its capabilities of
 * itself twice: in its greeting, and once TLS is up (RFC 5804 section 2.2).
 */
abstract class SieveConversation {

	/** How long an answer may be awaited that some servers never give. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private boolean upgraded;
	private Optional<Boolean> reissued = Optional.empty();
	private Capabilities greeted = Capabilities.unknown();

	public final Reply greeting(Wire wire) throws IOException {
		SieveAnswer answer = SieveAnswer.read(wire);
		greeted = SieveCapabilities.of(answer.data());
		return answer.reply();
	}

	/** What the greeting has told. */
	final Capabilities greeted() {
		return greeted;
	}

	/** Whether the server told its capabilities of itself once TLS was up; empty where TLS was not started. */
	final Optional<Boolean> reissued() {
		return reissued;
	}

	public final Reply startTls(Wire wire) throws IOException {
		wire.writeLine("STARTTLS");
		Reply reply = SieveAnswer.read(wire).reply();
		upgraded = reply.isOk();
		return reply;
	}

	/** Under TLS the question is asked at once, so that a server that says nothing of itself costs no more than a moment. */
	public final Capabilities capabilities(Wire wire) throws IOException {
		wire.writeLine("CAPABILITY");
		SieveAnswer answer = SieveAnswer.read(wire);
		if (upgraded) {
			answer = second(wire).orElse(answer);
			upgraded = false;
		}
		return answer.isOk() ? SieveCapabilities.of(answer.data()) : Capabilities.unknown();
	}

	final void logOut(Wire wire) throws IOException {
		wire.writeLine("LOGOUT");
	}

	private Optional<SieveAnswer> second(Wire wire) throws IOException {
		wire.begin(PATIENCE);
		try {
			SieveAnswer second = SieveAnswer.read(wire);
			reissued = Optional.of(true);
			return Optional.of(second);
		} catch (SocketTimeoutException e) {
			reissued = Optional.of(false);
			return Optional.empty();
		} finally {
			wire.begin();
		}
	}
}
