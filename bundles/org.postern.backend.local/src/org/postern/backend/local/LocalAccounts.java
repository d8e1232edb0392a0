package org.postern.backend.local;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;

/** The local server's accounts; a running server sees a change at once. */
record LocalAccounts(LocalFolder folder, ServerAccess access) implements Accounts {

	private interface Disk<T> {
		T run() throws IOException;
	}

	@Override
	public List<MailAddress> list() throws BackendException {
		return call(() -> folder.accounts().list());
	}

	@Override
	public Optional<String> version(MailAddress address) throws BackendException {
		return call(() -> folder.accounts().version(address));
	}

	@Override
	public void put(MailAddress address, Secret password) throws BackendException {
		boolean served = access.domains().stream().anyMatch(domain -> domain.name().equalsIgnoreCase(address.domain()));
		if (!served) {
			throw new BackendException("Server " + access.server().name() + " does not serve " + address.domain() + ".",
					"Add the domain to the site first.");
		}
		call(() -> {
			folder.accounts().put(address, password);
			return address;
		});
	}

	@Override
	public void remove(MailAddress address) throws BackendException {
		call(() -> {
			folder.accounts().remove(address);
			return address;
		});
	}

	private <T> T call(Disk<T> work) throws BackendException {
		try {
			return work.run();
		} catch (IOException e) {
			throw new BackendException("The account file in " + folder.path() + " cannot be used: " + e.getMessage(),
					"Make it readable and writable, and see that the disk is not full.", e);
		}
	}
}
