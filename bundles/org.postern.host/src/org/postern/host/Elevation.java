package org.postern.host;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.secret.Secret;

/**
 * How scripts come by the right to change mail servers.
 *
 * @param sudo     whether they are run by sudo
 * @param password what sudo asks for; empty where it asks for nothing
 */
public record Elevation(boolean sudo, Optional<Password> password) {

	/** Where a password is found when it is needed. */
	@FunctionalInterface
	public interface Password {

		/** @throws BackendException if there is none */
		Secret get() throws BackendException;
	}

	public Elevation {
		Objects.requireNonNull(password);
	}

	/** The user may do it as it is. */
	public static Elevation none() {
		return new Elevation(false, Optional.empty());
	}

	/** By sudo that asks for no password. */
	public static Elevation bySudo() {
		return new Elevation(true, Optional.empty());
	}

	public static Elevation bySudo(Password password) {
		return new Elevation(true, Optional.of(password));
	}
}
