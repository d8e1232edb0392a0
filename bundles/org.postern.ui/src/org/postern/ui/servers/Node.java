package org.postern.ui.servers;

import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.core.site.Site;

/** A line of the Mail servers tree. Equal nodes stand for the same thing before and after a change. */
public sealed interface Node {

	/** The server this line belongs to; empty for the site itself. */
	Optional<MailServer> server();

	/** What keeps its identity while its content changes: the tree's selection survives a reload by it. */
	String key();

	record SiteNode(Site site) implements Node {
		@Override
		public Optional<MailServer> server() {
			return Optional.empty();
		}

		@Override
		public String key() {
			return "site";
		}
	}

	record ServerNode(Site site, MailServer mailServer) implements Node {
		@Override
		public Optional<MailServer> server() {
			return Optional.of(mailServer);
		}

		@Override
		public String key() {
			return "server/" + mailServer.name();
		}
	}

	record ListenerNode(MailServer mailServer, Listener listener) implements Node {
		@Override
		public Optional<MailServer> server() {
			return Optional.of(mailServer);
		}

		@Override
		public String key() {
			return "listener/" + mailServer.name() + "/" + listener.id();
		}
	}

	record DomainNode(MailServer mailServer, Domain domain) implements Node {
		@Override
		public Optional<MailServer> server() {
			return Optional.of(mailServer);
		}

		@Override
		public String key() {
			return "domain/" + domain.name();
		}
	}
}
