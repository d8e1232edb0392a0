package org.postern.core.internal.guest;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/** The accounts that the backend of a plug-in keeps. */
record GuestAccounts(GuestBackend backend, Accounts accounts) implements Accounts {

	@Override
	public List<MailAddress> list() throws BackendException {
		return backend.ask(() -> List.copyOf(accounts.list()));
	}

	@Override
	public Optional<String> version(MailAddress address) throws BackendException {
		return backend.ask(() -> accounts.version(address));
	}

	@Override
	public void put(MailAddress address, Secret password) throws BackendException {
		backend.tell(() -> accounts.put(address, password));
	}

	@Override
	public void remove(MailAddress address) throws BackendException {
		backend.tell(() -> accounts.remove(address));
	}
}
