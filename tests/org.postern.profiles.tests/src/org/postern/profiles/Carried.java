package org.postern.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

/** What of a profile a format can carry. */
final class Carried {

	private Carried() {
	}

	static ClientProfile byAutoconfig(ClientProfile profile) {
		boolean login = all(profile).stream().anyMatch(server -> server.authentication() != Authentication.NONE);
		Optional<MailAddress> address = login ? profile.address() : Optional.empty();
		return new ClientProfile(profile.domain(), profile.displayName(), profile.displayNames(), address,
				login ? profile.userName() : UserNameRule.ADDRESS, carried(profile.incoming()),
				carried(profile.outgoing()), hold(profile), Term.forever());
	}

	private static List<Endpoint> all(ClientProfile profile) {
		return Stream.concat(profile.incoming().stream(), profile.outgoing().stream()).toList();
	}

	private static List<Endpoint> carried(List<Endpoint> servers) {
		return servers.stream().map(Carried::carried).toList();
	}

	private static Endpoint carried(Endpoint server) {
		Security security = server.security().upgrades() ? Security.STARTTLS_REQUIRED : server.security();
		Authentication login = security == Security.NONE ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
		return new Endpoint(server.protocol(), AsciiName.of(server.host()), server.port(), security,
				server.authentication() == Authentication.NONE ? Authentication.NONE : login,
				server.role() == Role.ACCESS ? Role.ACCESS : Role.SUBMISSION);
	}

	private static Term hold(ClientProfile profile) {
		if (!offersPop3(profile)) {
			return Term.ofDays(0);
		}
		return profile.expire().isShorterThan(profile.hold()) ? profile.expire() : profile.hold();
	}

	static ClientProfile byAutodiscover(ClientProfile profile) {
		List<Endpoint> incoming = wellRead(profile.incoming());
		List<Endpoint> outgoing = wellRead(profile.outgoing());
		return told(profile, domain(profile), domain(profile), login(incoming, outgoing), incoming, outgoing);
	}

	/** Only a domain. */
	static ClientProfile byAutodiscoverJson(ClientProfile profile) {
		String domain = AsciiName.of(profile.domain());
		return new ClientProfile(domain, domain, Optional.empty(), UserNameRule.ADDRESS, List.of(), List.of(),
				Term.ofDays(0), Term.forever());
	}

	/** The domain as an address has it, or as an A-label where there is none. */
	private static String domain(ClientProfile profile) {
		return profile.address().map(MailAddress::domain).orElse(AsciiName.of(profile.domain()));
	}

	private static boolean login(List<Endpoint> incoming, List<Endpoint> outgoing) {
		return Stream.concat(incoming.stream(), outgoing.stream())
				.anyMatch(server -> server.authentication() != Authentication.NONE);
	}

	private static ClientProfile told(ClientProfile profile, String domain, String name, boolean login,
			List<Endpoint> incoming, List<Endpoint> outgoing) {
		boolean rule = login && profile.address().isPresent();
		return new ClientProfile(domain, name, profile.address(), rule ? profile.userName() : UserNameRule.ADDRESS,
				incoming, outgoing, Term.ofDays(0), Term.forever());
	}

	private static List<Endpoint> wellRead(List<Endpoint> servers) {
		return carried(servers.stream().filter(server -> !new Misread(server).happens()).toList());
	}

	static ClientProfile byApple(ClientProfile profile, AppleKind kind) {
		List<Endpoint> incoming = kind.incoming(profile).stream().map(Carried::guessed).toList();
		List<Endpoint> outgoing = AppleKind.outgoing(profile).stream().map(Carried::guessed).toList();
		return told(profile, domain(profile), profile.displayName(), login(incoming, outgoing), incoming, outgoing);
	}

	/** As a client does that knows only whether TLS is meant. */
	private static Endpoint guessed(Endpoint server) {
		Security security = AutodiscoverSecurity.AS_THUNDERBIRD.of(server.port(), Optional.empty(),
				server.security() != Security.NONE);
		return carried(new Endpoint(server.protocol(), server.host(), server.port(), security, server.authentication(),
				server.role()));
	}

	static ClientProfile byDns(ClientProfile profile) {
		String domain = AsciiName.of(profile.domain());
		return new ClientProfile(domain, domain, Optional.empty(), UserNameRule.ADDRESS, byDns(profile.incoming()),
				byDns(profile.outgoing()), Term.ofDays(0), Term.forever());
	}

	/** The first server of each protocol that has the usual port for implicit TLS, IMAP before POP3. */
	static ClientProfile byPacc(ClientProfile profile) {
		String domain = AsciiName.of(profile.domain());
		List<Endpoint> incoming = Stream.of("imap", "pop3").flatMap(protocol -> PaccFormat.servers(profile.incoming())
				.filter(server -> server.protocol().equals(protocol)).limit(1)).map(Carried::carried).toList();
		return new ClientProfile(domain, profile.displayName(), Optional.empty(), UserNameRule.ADDRESS, incoming,
				PaccFormat.servers(profile.outgoing()).limit(1).map(Carried::carried).toList(), Term.ofDays(0), Term.forever());
	}

	private static List<Endpoint> byDns(List<Endpoint> servers) {
		return servers.stream().filter(server -> server.security() != Security.NONE)
				.map(server -> new Endpoint(server.protocol(), AsciiName.of(server.host()), server.port(),
						server.security() == Security.IMPLICIT_TLS ? Security.IMPLICIT_TLS : Security.STARTTLS_REQUIRED,
						Authentication.TLS_ONLY, server.role() == Role.ACCESS ? Role.ACCESS : Role.SUBMISSION))
				.toList();
	}

	static ClientProfile byText(ClientProfile profile, String language) {
		return new ClientProfile(profile.domain(), profile.displayName(language), profile.address(), profile.userName(),
				carried(profile.incoming()), profile.outgoing().stream().map(Carried::withRole).toList(),
				offersPop3(profile) ? profile.hold() : Term.ofDays(0), profile.expire());
	}

	private static Endpoint withRole(Endpoint server) {
		Endpoint carried = carried(server);
		return new Endpoint(carried.protocol(), carried.host(), carried.port(), carried.security(),
				carried.authentication(), server.role());
	}

	private static boolean offersPop3(ClientProfile profile) {
		return profile.incoming().stream().anyMatch(server -> server.protocol().equals("pop3"));
	}

	/** The preferred server for each direction. */
	static ClientProfile byQrCode(ClientProfile profile) {
		List<Endpoint> incoming = List.of(carried(profile.incoming().getFirst()));
		List<Endpoint> outgoing = List.of(carried(profile.outgoing().getFirst()));
		return told(profile, domain(profile), profile.displayName(), true, incoming, outgoing);
	}

	/** By the declaration: as if TLS were always meant. */
	static ClientProfile byDeclaration(ClientProfile profile) {
		AppleKind kind = AppleDeclarationFormat.kind(profile).orElseThrow();
		String domain = AsciiName.of(profile.domain());
		return new ClientProfile(domain, profile.displayName(),
				profile.address().map(address -> new MailAddress(address.localPart(), domain)), UserNameRule.ADDRESS,
				kind.incoming(profile).stream().map(Carried::declared).toList(),
				AppleKind.outgoing(profile).stream().map(Carried::declared).toList(), Term.ofDays(0), Term.forever());
	}

	private static Endpoint declared(Endpoint server) {
		return guessed(new Endpoint(server.protocol(), server.host(), server.port(), Security.IMPLICIT_TLS,
				server.authentication(), server.role()));
	}
}
