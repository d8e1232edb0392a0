package org.postern.core.simulate;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Endpoint;

/**
 * A server as a mail program would set it up.
 *
 * @param endpoint where, and how it is reached
 * @param users    the user names it tries, the first first; empty where it does not log in
 * @param said     the words from which it has the security, where a document said them; may be empty
 */
public record ClientServer(Endpoint endpoint, List<String> users, String said) {

	public ClientServer {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(said);
		users = List.copyOf(users);
	}

	/** For people: {@code IMAP mail.example.org:993, TLS (implicit), user anna@example.org}. */
	public String describe() {
		return endpoint.describe() + (users.isEmpty() ? ", no login" : ", user " + String.join(" or ", users));
	}
}
