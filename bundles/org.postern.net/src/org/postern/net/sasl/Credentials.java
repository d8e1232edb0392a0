package org.postern.net.sasl;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.secret.Secret;

/**
 * What a user proves who he is with.
 *
 * @param user     what is given as user name
 * @param password empty where there is none
 * @param token    an OAuth 2.0 access token (RFC 6750), without {@code Bearer}
 */
public record Credentials(String user, Secret password, Optional<Secret> token) {

	public Credentials {
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
		Objects.requireNonNull(token);
	}

	/** Whether there is what a mechanism takes. */
	public boolean suit(SaslMechanism mechanism) {
		return mechanism.takesToken() ? token.isPresent() : !password.isEmpty();
	}

	/** The same user with another password, and with no token. */
	public Credentials withPassword(Secret other) {
		return new Credentials(user, other, Optional.empty());
	}
}
