package org.postern.net.session;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * One attempt to log in.
 *
 * @param user    what was given as user name
 * @param way     {@code SCRAM-SHA-256}; {@code connection} where it did not come to a login
 * @param result  what came of it
 * @param reply   the server's last words, or those of the network; secrets masked
 * @param note    of the mechanism: {@code 4096 iterations}
 * @param proven  whether the server proved what the mechanism wants it to prove
 * @param elapsed how long the login took, without connecting
 */
public record LoginAttempt(String user, String way, LoginResult result, List<String> reply, Optional<String> note,
		boolean proven, Duration elapsed) implements Fact {

	public LoginAttempt {
		Objects.requireNonNull(user);
		Objects.requireNonNull(way);
		Objects.requireNonNull(result);
		reply = List.copyOf(reply);
		Objects.requireNonNull(note);
		Objects.requireNonNull(elapsed);
	}

	public boolean isAccepted() {
		return result == LoginResult.ACCEPTED;
	}

	/** For people: {@code SCRAM-SHA-256: logged in as anna, 4096 iterations, 12 ms}. */
	public String describe() {
		String who = isAccepted() ? " as " + user : "";
		return way + ": " + result.label() + who + note.map(said -> ", " + said).orElse("") + ", " + elapsed.toMillis()
				+ " ms";
	}
}
