package org.postern.core.internal.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
		return offer(server(site, domain)).to(domain, address);
	}

	Function<MailAddress, ClientProfile> users(Site site, Domain domain) {
		Offer offer = offer(server(site, domain));
		return address -> offer.to(domain, Optional.of(address));
	}

	Function<Domain, ClientProfile> domains(Site site) {
		Map<String, Offer> offers = site.servers().stream().collect(Collectors.toUnmodifiableMap(MailServer::name, this::offer));
		return domain -> Optional.ofNullable(offers.get(domain.server())).orElseThrow(() -> missing(domain))
				.to(domain, Optional.empty());
	}

	private static MailServer server(Site site, Domain domain) {
		return site.server(domain.server()).orElseThrow(() -> missing(domain));
	}

	private static IllegalArgumentException missing(Domain domain) {
		return new IllegalArgumentException("Domain " + domain.name() + " is kept by server '" + domain.server()
				+ "', which is not in this site");
	}

	/** What is the same for all domains of a server, and shared by all of them. */
	private record Offer(SettingValues settings, List<Endpoint> incoming, List<Endpoint> outgoing, Term hold, Term expire) {

		/** Lists that need not be copied again for each domain. */
		Offer {
			incoming = List.copyOf(incoming);
			outgoing = List.copyOf(outgoing);
		}

		ClientProfile to(Domain domain, Optional<MailAddress> address) {
			return new ClientProfile(domain.name(), domain.displayName(), domain.displayNames(), address,
					domain.userName(), incoming, outgoing, term(Retention.HOLD, hold, domain, address),
					term(Retention.EXPIRE, expire, domain, address));
		}

		/** For a whole domain its own override, and no single user's. */
		private Term term(Setting<Term> setting, Term usual, Domain domain, Optional<MailAddress> address) {
			return address.map(mailbox -> settings.get(setting, mailbox))
					.orElseGet(() -> settings.override(setting, domain.name()).orElse(usual));
		}
	}

	private Offer offer(MailServer server) {
		SettingValues settings = server.policy().settings(Retention.PROTOCOL);
		return new Offer(settings, incoming(server), outgoing(server), settings.get(Retention.HOLD), settings.get(Retention.EXPIRE));
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
