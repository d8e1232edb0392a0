package org.postern.core.internal.site;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;

/** The sample's account: it is on the server, and its password in the secret store, or both are made anew. */
@Component(service = SampleAccount.class)
public final class SampleAccount {

	/** Without those that are easily mistaken for each other. */
	private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
	private static final int LENGTH = 20;
	private static final String VERSION = "sample/account-version";

	private final ServerSessions sessions;
	private final SecretStore secrets;

	@Activate
	public SampleAccount(@Reference(policyOption = ReferencePolicyOption.GREEDY) ServerSessions sessions,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets) {
		this.sessions = sessions;
		this.secrets = secrets;
	}

	void ensure(Site site) throws BackendException, SecretStoreException {
		try (ServerSession session = sessions.open(site, SampleSite.SERVER)) {
			open(session, site);
			Optional<Accounts> accounts = session.accounts();
			if (accounts.isPresent() && !isKnown(accounts.get())) {
				put(accounts.get());
			}
		}
	}

	/** Hashing a password takes a fifth of a second, so it is done only for one that was changed elsewhere. */
	private boolean isKnown(Accounts accounts) throws BackendException, SecretStoreException {
		Optional<Secret> version = accounts.version(SampleSite.ACCOUNT).map(Secret::of);
		return version.isPresent() && version.equals(secrets.get(VERSION))
				&& secrets.get(SecretStore.loginKey(SampleSite.ACCOUNT)).isPresent();
	}

	private void put(Accounts accounts) throws BackendException, SecretStoreException {
		try (Secret password = password()) {
			accounts.put(SampleSite.ACCOUNT, password);
		}
		Optional<String> version = accounts.version(SampleSite.ACCOUNT);
		if (version.isPresent()) {
			secrets.put(VERSION, Secret.of(version.get()));
		}
	}

	/** A practice server that was never configured starts as its policy says, so that the first change is the user's. */
	private static void open(ServerSession session, Site site) throws BackendException {
		if (!session.read().policy().listeners().isEmpty()) {
			return;
		}
		try {
			session.apply(session.plan(site.server(SampleSite.SERVER).orElseThrow().policy()), Progress.none());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted while the practice server was set up.", "Open the sample again.", e);
		}
	}

	/**
	 * Known before the account gets it: an account whose password nobody knows would look complete and be useless.
	 * The account gets it again where it was changed, for the workbench and the command line keep their secrets apart.
	 */
	private Secret password() throws SecretStoreException {
		String key = SecretStore.loginKey(SampleSite.ACCOUNT);
		Optional<Secret> known = secrets.get(key);
		if (known.isPresent()) {
			return known.get();
		}
		Secret fresh = generate();
		secrets.put(key, fresh);
		return fresh;
	}

	private static Secret generate() {
		SecureRandom random = new SecureRandom();
		char[] characters = new char[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			characters[i] = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
		}
		try {
			return new Secret(characters);
		} finally {
			Arrays.fill(characters, '\0');
		}
	}
}
