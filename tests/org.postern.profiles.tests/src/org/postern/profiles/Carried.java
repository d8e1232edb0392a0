package org.postern.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
		return new ClientProfile(profile.domain(), profile.displayName(), address,
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
		if (profile.incoming().stream().noneMatch(server -> server.protocol().equals("pop3"))) {
			return Term.ofDays(0);
		}
		return profile.expire().isShorterThan(profile.hold()) ? profile.expire() : profile.hold();
	}
}
