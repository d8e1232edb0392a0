package org.postern.api.backend;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/** The accounts of a server that keeps them itself. */
public interface Accounts {

	List<MailAddress> list() throws BackendException;

	/**
	 * Another text after every {@link #put}, so that whoever put a password sees whether it is still that one. It tells
	 * nothing about the password; empty if there is no such account.
	 */
	Optional<String> version(MailAddress address) throws BackendException;

	/** Creates the account, or gives it a new password. */
	void put(MailAddress address, Secret password) throws BackendException;

	/** Removes the account; its mail stays on disk. */
	void remove(MailAddress address) throws BackendException;
}
