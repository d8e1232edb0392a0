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
 * @param server   the server, its access settings included
 * @param domains  the domains it serves
 * @param site     the site's folder
 * @param secrets  where passwords are kept
 * @param trust    whom to ask about hosts that are not known yet
 * @param commands where to write down what is run on the server
 */
public record ServerAccess(MailServer server, List<Domain> domains, Path site, SecretStore secrets, HostTrust trust,
		CommandRecord commands) {

	public ServerAccess {
		Objects.requireNonNull(server);
		Objects.requireNonNull(site);
		Objects.requireNonNull(secrets);
		Objects.requireNonNull(trust);
		Objects.requireNonNull(commands);
		domains = List.copyOf(domains);
	}

	/** For a server of this computer: no host is to be trusted, no command to be written down. */
	public ServerAccess(MailServer server, List<Domain> domains, Path site, SecretStore secrets) {
		this(server, domains, site, secrets, HostTrust.none(), CommandRecord.none());
	}
}
