package org.postern.core.test;

import java.util.Objects;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/**
 * Whom to log in as.
 *
 * @param address  the mailbox
 * @param user     what is given as user name
 * @param password closed by whoever made it
 */
public record Login(MailAddress address, String user, Secret password) {

	public Login {
		Objects.requireNonNull(address);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
	}
}
