package org.postern.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

/** Profiles that the tests share. */
final class Samples {

	static final String HOST = "mail.example.org";
	static final Endpoint IMAPS = endpoint("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	static final Endpoint POP3S = endpoint("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	static final Endpoint SUBMISSION = endpoint("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.SUBMISSION);
	static final Endpoint RELAY = endpoint("smtp", 25, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.RELAY);
	static final Endpoint FALLBACK = endpoint("smtp", 2525, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.FALLBACK);

	private Samples() {
	}

	static Endpoint endpoint(String protocol, int port, Security security, Authentication login, Role role) {
		return new Endpoint(protocol, HOST, port, security, login, role);
	}

	/** Every port of the set-up guide, preferred first, 2525 last. */
	static ClientProfile guide() {
		return profile(List.of(IMAPS,
				endpoint("imap", 143, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS), POP3S,
				endpoint("pop3", 110, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS)),
				List.of(endpoint("smtp", 465, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.SUBMISSION),
						SUBMISSION, RELAY, FALLBACK));
	}

	static ClientProfile profile(List<Endpoint> incoming, List<Endpoint> outgoing) {
		return new ClientProfile("example.org", "Example School", Optional.empty(), UserNameRule.ADDRESS, incoming,
				outgoing, Term.ofDays(30), Term.forever());
	}

	static ClientProfile named(ClientProfile profile, String domain, String displayName) {
		return new ClientProfile(domain, displayName, profile.address(), profile.userName(), profile.incoming(),
				profile.outgoing(), profile.hold(), profile.expire());
	}

	static ClientProfile keeping(ClientProfile profile, Term hold, Term expire) {
		return new ClientProfile(profile.domain(), profile.displayName(), profile.address(), profile.userName(),
				profile.incoming(), profile.outgoing(), hold, expire);
	}

	static ClientProfile user(ClientProfile profile, Optional<MailAddress> address, UserNameRule rule) {
		return new ClientProfile(profile.domain(), profile.displayName(), address, rule, profile.incoming(),
				profile.outgoing(), profile.hold(), profile.expire());
	}

	/** A golden file. */
	static String golden(String name) throws IOException {
		try (InputStream file = Samples.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
