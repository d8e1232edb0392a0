package org.postern.core.test;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.Site;

/** Makes test requests from a site, so that a test expects what the policy says. */
public interface TestPlanner {

	/**
	 * A test of listeners of a server.
	 *
	 * @param listeners which; those closed in the policy are left out
	 * @param account   whom to log in as, with the password from the secret store; empty to stop before the login
	 */
	TestRequest request(Site site, String server, List<Listener> listeners, Optional<MailAddress> account,
			boolean roundTrip, Cancellation cancellation) throws BackendException, SecretStoreException;
}
