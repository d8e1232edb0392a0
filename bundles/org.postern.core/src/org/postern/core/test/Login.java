package org.postern.core.test;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/**
 * Whom to log in as. Both secrets are closed by whoever made them.
 *
 * @param address  the mailbox
 * @param user     what is given as user name
 * @param password empty where only a token is known
 * @param token    an OAuth 2.0 access token for this mailbox, where there is one
 */
public record Login(MailAddress address, String user, Secret password, Optional<Secret> token) {

	public Login {
		Objects.requireNonNull(address);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
		Objects.requireNonNull(token);
	}

	/** With a password only. */
	public Login(MailAddress address, String user, Secret password) {
		this(address, user, password, Optional.empty());
	}

	/** Forgets the secrets. */
	public void close() {
		password.close();
		token.ifPresent(Secret::close);
	}
}
