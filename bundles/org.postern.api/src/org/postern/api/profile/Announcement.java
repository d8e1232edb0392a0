package org.postern.api.profile;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.postern.api.model.MailAddress;

/** What a provider answers to a client that looks for the settings of an address. */
public sealed interface Announcement {

	/** @param servers for reading and for sending, each preferred first; at least one */
	record Servers(List<AnnouncedServer> servers) implements Announcement {
		public Servers {
			servers = List.copyOf(servers);
			if (servers.isEmpty()) {
				throw new IllegalArgumentException("Servers are announced, or there is no such announcement");
			}
		}
	}

	/** The settings are said elsewhere. */
	record MovedTo(URI place) implements Announcement {
		public MovedTo {
			Objects.requireNonNull(place);
		}
	}

	/** Ask again, for another address. */
	record AskFor(MailAddress address) implements Announcement {
		public AskFor {
			Objects.requireNonNull(address);
		}
	}

	/** The provider knows nothing for this address. @param reason in its own words */
	record Refused(String reason) implements Announcement {
		public Refused {
			Objects.requireNonNull(reason);
		}
	}
}
