package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Domain;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.profile.ClientProfile;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.Providers;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.test.DomainRequest;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestRequest;

/** Understands what a test's targets stand for: servers and addresses of the site, or endpoints anywhere. */
record Targets(SiteSource sites, TestPlanner planner, ProfileService profiles, Providers providers,
		Cancellation cancellation) {


	/** @param roundTrip whether the test shall send and read, so that it needs servers of both directions */
	Selection select(String target, boolean roundTrip)
			throws CommandException, SiteException, BackendException, SecretStoreException {
		if (target.contains("://")) {
			Endpoint endpoint = new EndpointParser(providers).url(target);
			return new Selection(target, request(List.of(endpoint)), Optional.empty(), Optional.empty());
		}
		if (target.contains("@")) {
			return address(target);
		}
		String name = target.split(":", 2)[0];
		Site site = sites.load();
		Optional<MailServer> server = site.server(name);
		if (server.isPresent()) {
			return server(site, server.get(), target, roundTrip);
		}
		if (!target.contains(":")) {
			return domain(site, target);
		}
		Endpoint endpoint = new EndpointParser(providers).hostAndPort(target);
		return new Selection(target, request(List.of(endpoint)), Optional.empty(), Optional.empty());
	}

	private Selection address(String target)
			throws CommandException, SiteException, BackendException, SecretStoreException {
		MailAddress address = CommandException.typed(() -> MailAddress.parse(target));
		Site site = sites.load();
		Domain domain = sites.domain(site, address.domain());
		ClientProfile profile = profiles.derive(site, domain, Optional.of(address));
		List<Endpoint> told = new ArrayList<>(profile.incoming());
		told.addAll(profile.outgoing());
		TestRequest planned = planner.request(site, domain.server(), List.of(), Optional.empty(), false, cancellation);
		TestRequest request = new TestRequest(told, planned.policy(), Optional.empty(), false, planned.authorities(),
				planned.options(), cancellation);
		return new Selection(target, request, Optional.of(new Selection.SiteServer(site, domain.server())),
				Optional.of(address));
	}

	/** A domain of the site is tested at its server, any other where its records lead. */
	private Selection domain(Site site, String name)
			throws CommandException, SiteException, BackendException, SecretStoreException {
		Optional<MailServer> server = site.domain(name).flatMap(domain -> site.server(domain.server()));
		if (server.isPresent()) {
			Selection there = server(site, server.get(), server.get().name(), false);
			DomainRequest asked = new DomainRequest(name, Optional.of(live(server.get())), there.request().authorities(),
					TestOptions.standard(), cancellation);
			return new Selection(name, there.request(), there.site(), Optional.empty(), Optional.of(asked));
		}
		if (!name.contains(".") || !DomainName.isValid(name)) {
			sites.server(site, name);
		}
		DomainRequest asked = new DomainRequest(name, Optional.empty(), List.of(), TestOptions.standard(), cancellation);
		return new Selection(name, request(List.of()), Optional.empty(), Optional.empty(), Optional.of(asked));
	}

	/** The policy with the ports that are really open. */
	private static PortPolicy live(MailServer server) {
		return server.policy().withListeners(server.policy().listeners().stream()
				.map(listener -> listener.withPort(server.livePort(listener.port()))).toList());
	}

	private Selection server(Site site, MailServer server, String target, boolean roundTrip)
			throws CommandException, BackendException, SecretStoreException {
		List<Listener> chosen = listeners(server, target);
		List<Listener> tested = roundTrip ? bothDirections(server, chosen) : chosen;
		TestRequest request = planner.request(site, server.name(), tested, Optional.empty(), false, cancellation);
		return new Selection(target, request, Optional.of(new Selection.SiteServer(site, server.name())),
				Optional.empty());
	}

	private static List<Listener> listeners(MailServer server, String target) throws CommandException {
		List<Listener> open = server.policy().enabled();
		int colon = target.indexOf(':');
		if (colon < 0) {
			return open;
		}
		String which = target.substring(colon + 1);
		List<Listener> chosen = open.stream().filter(listener -> which.equals(listener.protocol())
				|| which.equals(Integer.toString(listener.port()))
				|| which.equals(Integer.toString(server.livePort(listener.port())))).toList();
		if (chosen.isEmpty()) {
			throw CommandException.usage("The policy of server " + server.name() + " opens no " + which,
					"Name an open port or a protocol, or test " + server.name() + " as a whole.");
		}
		return chosen;
	}

	/** A message can only make a round trip where one server takes it and another shows it. */
	private static List<Listener> bothDirections(MailServer server, List<Listener> chosen) {
		List<Listener> both = new ArrayList<>(chosen);
		if (chosen.stream().noneMatch(listener -> listener.role() == Role.ACCESS)) {
			server.policy().enabled().stream().filter(listener -> listener.role() == Role.ACCESS)
					.forEach(both::add);
		}
		if (chosen.stream().allMatch(listener -> listener.role() == Role.ACCESS)) {
			server.policy().enabled().stream().filter(listener -> listener.role() == Role.SUBMISSION).findFirst()
					.ifPresent(both::addFirst);
		}
		return both;
	}

	private TestRequest request(List<Endpoint> endpoints) {
		return new TestRequest(endpoints, Optional.empty(), Optional.empty(), false, List.of(),
				TestOptions.standard(), cancellation);
	}
}
