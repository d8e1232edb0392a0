package org.postern.api.model;

import java.util.Objects;

/**
 * A mail domain of the site.
 *
 * @param name        the domain: the file name of {@code domains/DOMAIN.yaml}
 * @param server      the name of the mail server that keeps its mail
 * @param displayName what clients show, for example the organisation's name
 * @param userName    what its users type as user name
 */
public record Domain(String name, String server, String displayName, UserNameRule userName) {

	public Domain {
		DomainName.require(name);
		Objects.requireNonNull(userName);
		if (server.isBlank() || displayName.isBlank()) {
			throw new IllegalArgumentException("Domain " + name + " needs a server and a display name");
		}
	}
}
