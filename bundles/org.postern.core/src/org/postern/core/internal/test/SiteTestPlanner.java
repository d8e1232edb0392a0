package org.postern.core.internal.test;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.test.Login;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestRequest;

/** Makes a test expect what the site says: endpoints of the policy, the server's own authorities, the kept password. */
@Component
public final class SiteTestPlanner implements TestPlanner {

	private final ServerSessions sessions;
	private final SecretStore secrets;

	@Activate
	public SiteTestPlanner(@Reference(policyOption = ReferencePolicyOption.GREEDY) ServerSessions sessions,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets) {
		this.sessions = sessions;
		this.secrets = secrets;
	}

	@Override
	public TestRequest request(Site site, String name, List<Listener> listeners, Optional<MailAddress> account,
			boolean roundTrip, Cancellation cancellation) throws BackendException, SecretStoreException {
		List<X509Certificate> authorities = authorities(site, name);
		MailServer server = site.server(name).orElseThrow();
		List<Endpoint> endpoints = listeners.stream().filter(Listener::enabled).map(server::endpoint).toList();
		Optional<Login> login = account.isPresent() ? Optional.of(login(site, account.get())) : Optional.empty();
		return new TestRequest(endpoints, Optional.of(server.policy()), login, roundTrip, authorities,
				TestOptions.standard().withServer(Optional.of(() -> sessions.open(site, name))), cancellation);
	}

	/** Opening the session says at once if there is no such server. */
	private List<X509Certificate> authorities(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			Optional<ServerControl> control = session.control();
			return control.isPresent() ? control.get().authorities() : List.of();
		}
	}

	private Login login(Site site, MailAddress address) throws BackendException, SecretStoreException {
		String key = SecretStore.loginKey(address);
		Optional<Secret> password = secrets.get(key);
		if (password.isEmpty()) {
			throw new BackendException("The password of " + address + " is not in the secret store",
					"Store it first: 'postern account' does, and so does the test dialogue.");
		}
		String user = site.domain(address.domain()).map(domain -> domain.userName()).orElse(UserNameRule.ADDRESS)
				.apply(address);
		return new Login(address, user, password.get());
	}
}
