package org.postern.ui.test;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.ui.preferences.ConsolePreferences;

/** Whom tests log in as: the account the administrator named, else one of the server's own whose password is known. */
@Component(service = TestAccounts.class)
public final class TestAccounts {

	private final ServerSessions sessions;
	private final SecretStore secrets;
	private final ConsolePreferences preferences;

	@Activate
	public TestAccounts(@Reference ServerSessions sessions,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets,
			@Reference ConsolePreferences preferences) {
		this.sessions = sessions;
		this.secrets = secrets;
		this.preferences = preferences;
	}

	/** Empty where no account is known: the test then stops before the login. */
	public Optional<MailAddress> account(Site site, String server) throws BackendException, SecretStoreException {
		Optional<MailAddress> named = preferences.testAccount(site.folder(), server);
		return named.isPresent() ? named : own(site, server);
	}

	/** Remembers whom to log in as, and the password in the secret store. */
	public void remember(Site site, String server, MailAddress address, Secret password)
			throws SecretStoreException {
		secrets.put(SecretStore.loginKey(address), password);
		preferences.setTestAccount(site.folder(), server, address);
	}

	private Optional<MailAddress> own(Site site, String server) throws BackendException, SecretStoreException {
		try (ServerSession session = sessions.open(site, server)) {
			Optional<Accounts> accounts = session.accounts();
			if (accounts.isEmpty()) {
				return Optional.empty();
			}
			for (MailAddress address : accounts.get().list()) {
				if (secrets.get(SecretStore.loginKey(address)).isPresent()) {
					return Optional.of(address);
				}
			}
			return Optional.empty();
		}
	}
}
