package org.postern.api.secret;

import java.util.Optional;

/** Keeps secrets outside the site folder: Equinox secure storage in the workbench, a file of mode 0600 headless. */
public interface SecretStore {

	/**
	 * @param key what the secret opens, for example {@code login/anna@example.org}
	 * @throws SecretStoreException if the store cannot be read
	 */
	Optional<Secret> get(String key) throws SecretStoreException;

	/** @throws SecretStoreException if the store cannot be written */
	void put(String key, Secret secret) throws SecretStoreException;

	/** @throws SecretStoreException if the store cannot be written */
	void remove(String key) throws SecretStoreException;

	/** The key for the password of a mailbox. */
	static String loginKey(Object address) {
		return "login/" + address;
	}
}
