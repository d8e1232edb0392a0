package org.postern.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.LocalNames;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

class ProfileDifferencesTest {

	private static final Endpoint IMAPS = server("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY);
	private static final Endpoint IMAP = server("imap", 143, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY);
	private static final Endpoint SUBMISSION = server("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY);

	private final ClientProfile meant = profile("School", LocalNames.none(), List.of(IMAPS, IMAP), Term.ofDays(30));

	@Test
	void equal_profiles_differ_in_nothing() {
		assertEquals(List.of(), differences(meant));
	}

	@Test
	void every_difference_is_a_sentence() {
		ClientProfile found = profile("Schule", new LocalNames(Map.of("en", "School")),
				List.of(server("imap", 993, Security.STARTTLS_REQUIRED, Authentication.NONE),
						server("pop3", 110, Security.NONE, Authentication.CLEARTEXT_ALLOWED)), Term.ofDays(7));

		assertEquals(List.of("The display name is Schule; by the policy it is School.",
				"The display names in languages is {en=School}; by the policy it is {}.",
				"imap mail.test:993 is said to have STARTTLS (required); by the policy it has TLS (implicit).",
				"imap mail.test:993 is said to have no login; by the policy it has login after TLS.",
				"For reading it names POP3 mail.test:110, none (cleartext), which the policy does not open.",
				"For reading it does not name IMAP mail.test:143, STARTTLS (required).",
				"The time that mail deleted by POP3 is held is 7d; by the policy it is 30d."), differences(found));
	}

	@Test
	void another_order_is_a_difference() {
		assertEquals(List.of("For reading the order is [imap mail.test:143, imap mail.test:993]; by the policy it is "
				+ "[imap mail.test:993, imap mail.test:143]."),
				differences(profile("School", LocalNames.none(), List.of(IMAP, IMAPS), Term.ofDays(30))));
	}

	private List<String> differences(ClientProfile found) {
		return new ProfileDifferences(meant, found).sentences();
	}

	private static ClientProfile profile(String name, LocalNames names, List<Endpoint> incoming, Term hold) {
		return new ClientProfile("example.org", name, names, Optional.empty(), UserNameRule.ADDRESS, incoming,
				List.of(SUBMISSION), hold, Term.forever());
	}

	private static Endpoint server(String protocol, int port, Security security, Authentication login) {
		return new Endpoint(protocol, "mail.test", port, security, login,
				protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS);
	}
}
