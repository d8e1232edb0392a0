package org.postern.net.session;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.postern.net.Reply;
import org.postern.net.sasl.Credentials;
import org.postern.net.sasl.SaslExchange;
import org.postern.net.sasl.SaslFailure;
import org.postern.net.sasl.SaslMechanism;

/** Carries a mechanism's messages over a session, or says the protocol's own words, and judges the end. */
final class LoginDriver {

	private static final int MOST_TURNS = 10;
	private static final int NONCE_BITS = 144;

	private final UserSession session;
	private final Credentials credentials;
	private final SecretMask mask;
	private final long begun = System.nanoTime();

	LoginDriver(UserSession session, Credentials credentials) {
		this.session = session;
		this.credentials = credentials;
		this.mask = new SecretMask(credentials);
	}

	LoginAttempt attempt(LoginWay way) throws IOException {
		session.wire().begin();
		try {
			return way.mechanism().isPresent() ? bySasl(way, way.mechanism().get()) : byOwnWords(way);
		} catch (SaslFailure e) {
			return made(way, e.isImpostor() ? LoginResult.IMPOSTOR : LoginResult.BROKEN_EXCHANGE,
					List.of(String.valueOf(e.getMessage())), Optional.empty(), false);
		}
	}

	/** A line break would say a command of its own. */
	private LoginAttempt byOwnWords(LoginWay way) throws IOException, SaslFailure {
		boolean sayable = credentials.password().use(password -> (credentials.user() + new String(password)).chars()
				.noneMatch(c -> c == '\r' || c == '\n' || c == 0));
		if (!sayable) {
			return made(way, LoginResult.BROKEN_EXCHANGE,
					List.of("User name or password hold a line break, which this protocol cannot say."), Optional.empty(),
					true);
		}
		return judged(way, session.talk().logIn(session.wire(), credentials), Optional.empty(), true);
	}

	private LoginAttempt bySasl(LoginWay way, SaslMechanism mechanism) throws IOException, SaslFailure {
		SaslExchange exchange = mechanism.begin(credentials, session.target().endpoint().host(),
				session.target().endpoint().port(), () -> new BigInteger(NONCE_BITS, new SecureRandom()).toString(36));
		Reply end = converse(way, exchange);
		return judged(way, end, exchange.note().map(mask::hide), exchange.isProven());
	}

	private Reply converse(LoginWay way, SaslExchange exchange) throws IOException, SaslFailure {
		UserTalk talk = session.talk();
		Optional<String> first = exchange.initial().map(LoginDriver::encode);
		boolean atOnce = first.filter(text -> text.length() <= talk.longestInitial(session.capabilities())).isPresent();
		talk.authenticate(session.wire(), way.label(), atOnce ? first : Optional.empty());
		Optional<String> waiting = atOnce ? Optional.empty() : first;
		for (int turn = 0; turn < MOST_TURNS; turn++) {
			switch (talk.turn(session.wire())) {
				case UserTalk.Turn.End end -> {
					if (end.reply().isOk() && end.last().isPresent()) {
						exchange.answer(decode(end.last().get()));
					}
					return end.reply();
				}
				case UserTalk.Turn.Challenge challenge -> {
					say(waiting.isPresent() ? waiting.get() : answer(exchange, challenge.base64()));
					waiting = Optional.empty();
				}
			}
		}
		throw new IOException("The server asks more than " + MOST_TURNS + " times");
	}

	/** Where the mechanism is broken off, the server gets to know by an asterisk (RFC 4954 section 4). */
	private String answer(SaslExchange exchange, String challenge) throws IOException, SaslFailure {
		try {
			return encode(exchange.answer(decode(challenge)));
		} catch (SaslFailure e) {
			session.wire().writeLine(session.talk().response("*"));
			throw e;
		}
	}

	private void say(String answer) throws IOException {
		session.wire().writeSecret(session.talk().response(answer), SecretMask.MASK);
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	/** LOGIN servers have been seen to ask in plain words. */
	private static byte[] decode(String base64) {
		try {
			return Base64.getDecoder().decode(base64);
		} catch (IllegalArgumentException e) {
			return base64.getBytes(StandardCharsets.ISO_8859_1);
		}
	}

	private LoginAttempt judged(LoginWay way, Reply end, Optional<String> note, boolean proven) {
		LoginResult result = end.isOk() ? LoginResult.ACCEPTED : session.talk().refusal(end);
		boolean token = result == LoginResult.WRONG_PASSWORD && way.takesToken();
		return made(way, token ? LoginResult.TOKEN_REFUSED : result, end.lines(), note, proven);
	}

	private LoginAttempt made(LoginWay way, LoginResult result, List<String> reply, Optional<String> note,
			boolean proven) {
		return new LoginAttempt(credentials.user(), way.label(), result, reply.stream().map(mask::hide).toList(), note,
				proven, Duration.ofNanos(System.nanoTime() - begun));
	}
}
