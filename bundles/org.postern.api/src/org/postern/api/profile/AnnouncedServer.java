package org.postern.api.profile;

import java.util.Objects;

import org.postern.api.model.Endpoint;

/**
 * A server as a client understands what a provider announces.
 *
 * @param endpoint where it is, and how it is reached
 * @param user     the user name to log in with, placeholders filled in
 * @param said     the words of the document from which the security was read: {@code SSL on, Encryption TLS}
 */
public record AnnouncedServer(Endpoint endpoint, String user, String said) {

	public AnnouncedServer {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(user);
		Objects.requireNonNull(said);
	}
}
