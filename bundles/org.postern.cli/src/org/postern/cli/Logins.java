package org.postern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.test.Login;

/** Finds out whom a test logs in as, and with which password: stated, kept, or asked for, in this order. */
record Logins(Shell shell, SecretStore secrets, ServerSessions sessions) {

	/** @param user what to give as user name; empty for what the domain's rule makes of the address */
	Login login(MailAddress address, Optional<String> user, Optional<Site> site, PasswordOptions password,
			TokenOptions token)
			throws CommandException, IOException, SecretStoreException {
		UserNameRule rule = site.flatMap(found -> found.domain(address.domain())).map(found -> found.userName())
				.orElse(UserNameRule.ADDRESS);
		Optional<Secret> bearer = token.stated(shell);
		return new Login(address, user.orElseGet(() -> rule.apply(address)),
				secret(address, password, bearer.isPresent()), bearer);
	}

	/** @param enough whether there is a token, so that nobody needs to be asked for a password */
	private Secret secret(MailAddress address, PasswordOptions password, boolean enough)
			throws CommandException, IOException, SecretStoreException {
		Optional<Secret> stated = password.stated(shell);
		Optional<Secret> known = stated.isPresent() ? stated : secrets.get(SecretStore.loginKey(address));
		if (known.isEmpty() && enough) {
			return Secret.of("");
		}
		return known.isPresent() ? known.get() : password.require(shell, "Password for " + address + ": ");
	}

	/** Whether Postern would have to run the server itself, and does not do so now. */
	boolean isStopped(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			Optional<ServerControl> control = session.control();
			return control.isPresent() && !control.get().isRunning();
		}
	}

	/** The account to use where none is named: the only one there is. */
	MailAddress only(Site site, String server) throws BackendException, CommandException {
		try (ServerSession session = sessions.open(site, server)) {
			Optional<Accounts> accounts = session.accounts();
			List<MailAddress> all = accounts.isPresent() ? accounts.get().list() : List.of();
			if (all.size() != 1) {
				throw CommandException.usage("Server " + server + " does not have just one account to log in as",
						"Name the address: --login ADDRESS.");
			}
			return all.getFirst();
		}
	}
}
