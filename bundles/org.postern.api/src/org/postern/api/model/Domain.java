package org.postern.api.model;

import java.util.List;
import java.util.Objects;

/**
 * A mail domain of the site.
 *
 * @param name         the domain: the file name of {@code domains/DOMAIN.yaml}
 * @param server       the name of the mail server that keeps its mail
 * @param displayName  what clients show, for example the organisation's name
 * @param displayNames what clients show in certain languages instead
 * @param userName     what its users type as user name
 * @param publish      where what its clients are told is published
 */
public record Domain(String name, String server, String displayName, LocalNames displayNames, UserNameRule userName,
		List<Publication> publish) {

	public Domain {
		DomainName.require(name);
		Objects.requireNonNull(displayNames);
		Objects.requireNonNull(userName);
		publish = List.copyOf(publish);
		if (server.isBlank() || displayName.isBlank()) {
			throw new IllegalArgumentException("Domain " + name + " needs a server and a display name");
		}
	}

	/** One that is published nowhere. */
	public Domain(String name, String server, String displayName, UserNameRule userName) {
		this(name, server, displayName, userName, List.of());
	}

	/** One with the same display name in all languages. */
	public Domain(String name, String server, String displayName, UserNameRule userName, List<Publication> publish) {
		this(name, server, displayName, LocalNames.none(), userName, publish);
	}

	public Domain withServer(String changed) {
		return new Domain(name, changed, displayName, displayNames, userName, publish);
	}

	public Domain withDisplayName(String changed) {
		return new Domain(name, server, changed, displayNames, userName, publish);
	}

	public Domain withDisplayNames(LocalNames changed) {
		return new Domain(name, server, displayName, changed, userName, publish);
	}

	public Domain withUserName(UserNameRule changed) {
		return new Domain(name, server, displayName, displayNames, changed, publish);
	}

	public Domain withPublish(List<Publication> changed) {
		return new Domain(name, server, displayName, displayNames, userName, changed);
	}
}
