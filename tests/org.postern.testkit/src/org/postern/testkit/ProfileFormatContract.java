package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.ProfileFormat;

/** What every format owes those who are told something in it. A plug-in's test extends this and is done. */
public abstract class ProfileFormatContract {

	/** The format under test; a fresh one for every call. */
	protected abstract ProfileFormat format();

	/** A usual profile: IMAP and submission with TLS, and a fallback port. */
	protected ClientProfile profile() {
		return new ClientProfile("example.org", "Example", Optional.of(MailAddress.parse("anna@example.org")),
				UserNameRule.ADDRESS,
				List.of(new Endpoint("imap", "mail.example.org", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS)),
				List.of(submission(587), submission(2525)), Term.forever(), Term.forever());
	}

	private static Endpoint submission(int port) {
		return new Endpoint("smtp", "mail.example.org", port, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.SUBMISSION);
	}

	@Test
	void it_says_what_it_is() {
		assertFalse(format().info().label().isBlank());
		assertTrue(format().info().summary().endsWith("."), format().info().summary());
	}

	@Test
	void a_document_has_a_file_name_and_a_media_type() {
		Document document = format().write(profile());

		assertTrue(document.name().matches("[A-Za-z0-9@._+-]+"), document.name());
		assertTrue(document.mediaType().matches("[a-z]+/[A-Za-z0-9.+-]+(;.*)?"), document.mediaType());
		assertTrue(document.content().length > 0);
	}

	@Test
	void the_same_profile_gives_the_same_document() {
		assertEquals(format().write(profile()), format().write(profile()));
	}

	@Test
	void what_was_written_says_what_was_meant() throws FormatException {
		ClientProfile read = format().read(format().write(profile()));

		assertTrue(places(profile().incoming()).containsAll(places(read.incoming())), read.toString());
		assertTrue(places(profile().outgoing()).containsAll(places(read.outgoing())), read.toString());
		assertFalse(read.incoming().isEmpty() && read.outgoing().isEmpty(), "Nothing came back");
	}

	/** Not every format can say who may log in, or what an endpoint is for. */
	private static List<String> places(List<Endpoint> endpoints) {
		return endpoints.stream().map(endpoint -> endpoint.protocol() + " " + endpoint.host() + " " + endpoint.port()).toList();
	}

	@Test
	void whether_it_suits_and_what_it_leaves_out_can_be_asked_of_any_profile() {
		ClientProfile nothing = new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(),
				List.of(), Term.forever(), Term.forever());

		assertDoesNotThrow(() -> format().suits(nothing));
		assertDoesNotThrow(() -> format().review(nothing));
	}

	@Test
	void what_is_not_of_this_format_is_refused() {
		assertThrows(FormatException.class,
				() -> format().read(Document.ofText("other.bin", "application/octet-stream", "\u0000 neither this nor that")));
	}
}
