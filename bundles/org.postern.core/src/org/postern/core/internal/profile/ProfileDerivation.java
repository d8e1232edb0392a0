package org.postern.core.internal.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.profile.ClientProfile;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;

/** What clients are told follows from the policy alone. */
final class ProfileDerivation {

	/** The safest first: what a client takes unless its user objects. */
	private static final List<Security> SAFEST = List.of(Security.IMPLICIT_TLS, Security.STARTTLS_REQUIRED,
			Security.STARTTLS, Security.NONE);

	private final Providers providers;

	ProfileDerivation(Providers providers) {
		this.providers = providers;
	}

	ClientProfile derive(Site site, Domain domain, Optional<MailAddress> address) {
		MailServer server = server(site, domain);
		return profile(server, domain, address, incoming(server), outgoing(server));
	}

	Function<MailAddress, ClientProfile> users(Site site, Domain domain) {
		MailServer server = server(site, domain);
		List<Endpoint> incoming = incoming(server);
		List<Endpoint> outgoing = outgoing(server);
		return address -> profile(server, domain, Optional.of(address), incoming, outgoing);
	}

	private static MailServer server(Site site, Domain domain) {
		return site.server(domain.server()).orElseThrow(() -> new IllegalArgumentException(
				"Domain " + domain.name() + " is kept by server '" + domain.server() + "', which is not in this site"));
	}

	private static ClientProfile profile(MailServer server, Domain domain, Optional<MailAddress> address,
			List<Endpoint> incoming, List<Endpoint> outgoing) {
		SettingValues settings = server.policy().settings(Retention.PROTOCOL);
		return new ClientProfile(domain.name(), domain.displayName(), domain.displayNames(), address,
				domain.userName(), incoming, outgoing, term(settings, Retention.HOLD, domain, address),
				term(settings, Retention.EXPIRE, domain, address));
	}

	/** For a whole domain its own override, and no single user's. */
	private static Term term(SettingValues settings, Setting<Term> setting, Domain domain,
			Optional<MailAddress> address) {
		return address.map(mailbox -> settings.get(setting, mailbox)).orElseGet(
				() -> settings.override(setting, domain.name()).orElseGet(() -> settings.get(setting)));
	}

	private List<Endpoint> incoming(MailServer server) {
		return endpoints(server, Direction.INCOMING, Comparator.comparingInt(ProfileDerivation::safety)
				.thenComparing(listener -> !listener.protocol().equals("imap")));
	}

	private List<Endpoint> outgoing(MailServer server) {
		return endpoints(server, Direction.OUTGOING,
				Comparator.comparing((Listener listener) -> listener.role() == Role.FALLBACK)
						.thenComparing(listener -> listener.role() == Role.RELAY)
						.thenComparingInt(ProfileDerivation::safety));
	}

	private static int safety(Listener listener) {
		return SAFEST.indexOf(listener.security());
	}

	/** Among equals the administrator's order decides. */
	private List<Endpoint> endpoints(MailServer server, Direction direction, Comparator<Listener> order) {
		return server.policy().enabled().stream().filter(Listener::servesClients)
				.filter(listener -> direction(listener).filter(direction::equals).isPresent()).sorted(order)
				.map(server::endpoint).toList();
	}

	private Optional<Direction> direction(Listener listener) {
		return providers.protocol(listener.protocol()).map(MailProtocol::info).map(info -> info.direction());
	}
}
