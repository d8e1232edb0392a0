package org.postern.api.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.secret.SecretStore;

/**
 * What a backend needs to reach a server.
 *
 * @param server  the server, its access settings included
 * @param domains the domains it serves
 * @param site    the site's folder
 * @param secrets where passwords are kept
 */
public record ServerAccess(MailServer server, List<Domain> domains, Path site, SecretStore secrets) {

	public ServerAccess {
		Objects.requireNonNull(server);
		Objects.requireNonNull(site);
		Objects.requireNonNull(secrets);
		domains = List.copyOf(domains);
	}
}
