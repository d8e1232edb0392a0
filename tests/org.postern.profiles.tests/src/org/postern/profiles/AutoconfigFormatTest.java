package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

class AutoconfigFormatTest {

	private static final MailAddress ANNA = MailAddress.parse("anna@example.org");

	private final AutoconfigFormat format = new AutoconfigFormat();

	@Test
	void a_domain_is_announced_whole_with_placeholders() throws IOException {
		Document document = format.write(Samples.guide());
		assertEquals("example.org.xml", document.name());
		assertEquals("text/xml", document.mediaType());
		assertEquals(Samples.golden("domain.xml"), document.text());
	}

	@Test
	void one_user_is_announced_with_the_user_name_written_out() throws IOException {
		ClientProfile profile = Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION));
		Document document = format.write(Samples.user(profile, Optional.of(ANNA), UserNameRule.LOCAL_PART));
		assertEquals("anna@example.org.xml", document.name());
		assertEquals(Samples.golden("user.xml"), document.text());
	}

	@Test
	void odd_names_and_foreign_scripts_are_written_so_that_every_parser_reads_them() throws IOException {
		ClientProfile profile = Samples.named(Samples.profile(List.of(Samples.IMAPS), List.of()),
				"b\u00fccher.example", "B & B <\"Books\"> ]]> \u05e1\u05e4\u05e8\u05d9\u05dd");
		Document document = format.write(profile);
		assertEquals("xn--bcher-kva.example.xml", document.name());
		assertEquals(Samples.golden("odd-names.xml"), document.text());
	}

	@Test
	void what_is_remembered_of_servers_is_of_no_other_servers_user_names_or_periods() {
		ClientProfile one = Samples.profile(List.of(Samples.IMAPS, Samples.POP3S), List.of(Samples.SUBMISSION));
		List<ClientProfile> others = List.of(Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION)),
				Samples.user(one, Optional.empty(), UserNameRule.LOCAL_PART),
				Samples.user(one, Optional.of(ANNA), UserNameRule.ADDRESS),
				new ClientProfile(one.domain(), one.displayName(), Optional.empty(), one.userName(), one.incoming(),
						one.outgoing(), Term.ofDays(17), Term.ofDays(18)));
		Document first = format.write(one);
		assertEquals(first, format.write(one));
		for (ClientProfile other : others) {
			assertEquals(new AutoconfigFormat().write(other), format.write(other));
			assertFalse(format.write(other).text().equals(first.text()));
		}
	}

	@Test
	void the_order_of_preference_is_kept() throws FormatException {
		List<Endpoint> outgoing = List.of(Samples.SUBMISSION, Samples.RELAY, Samples.FALLBACK);
		ClientProfile read = readBack(Samples.profile(List.of(Samples.POP3S, Samples.IMAPS), outgoing));
		assertEquals(List.of(995, 993), read.incoming().stream().map(Endpoint::port).toList());
		assertEquals(List.of(587, 25, 2525), read.outgoing().stream().map(Endpoint::port).toList());
	}

	@ParameterizedTest
	@CsvSource({ "NONE,plain", "STARTTLS,STARTTLS", "STARTTLS_REQUIRED,STARTTLS", "IMPLICIT_TLS,SSL" })
	void security_has_thunderbirds_words(Security security, String socketType) {
		Endpoint server = Samples.endpoint("imap", 143, security, Authentication.TLS_ONLY, Role.ACCESS);
		String text = format.write(Samples.profile(List.of(server), List.of())).text();
		assertTrue(text.contains("<socketType>" + socketType + "</socketType>"), text);
	}

	@ParameterizedTest
	@CsvSource({ "0d,forever,0d", "14d,forever,14d", "forever,forever,forever", "forever,90d,90d", "30d,7d,7d",
			"7d,30d,7d" })
	void pop3_programs_leave_mail_as_long_as_the_server_keeps_it(String hold, String expire, String told)
			throws FormatException {
		ClientProfile profile = Samples.profile(List.of(Samples.POP3S), List.of());
		ClientProfile read = readBack(Samples.keeping(profile, Term.parse(hold), Term.parse(expire)));
		assertEquals(Term.parse(told), read.hold());
	}

	@Test
	void a_server_without_login_asks_for_none() throws FormatException {
		Endpoint relay = Samples.endpoint("smtp", 25, Security.STARTTLS_REQUIRED, Authentication.NONE, Role.SUBMISSION);
		ClientProfile profile = Samples.profile(List.of(Samples.IMAPS), List.of(relay));
		assertEquals(List.of(relay), readBack(profile).outgoing());
	}

	@Test
	void protocols_that_thunderbird_does_not_know_are_left_out() {
		Endpoint jmap = Samples.endpoint("jmap", 443, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
		String text = format.write(Samples.profile(List.of(jmap, Samples.IMAPS), List.of(jmap))).text();
		assertFalse(text.contains("jmap"), text);
	}

	@Test
	void what_was_written_reads_as_what_was_meant() throws FormatException {
		for (ClientProfile profile : new RandomProfiles(11).stream().limit(2_000).toList()) {
			assertEquals(Carried.byAutoconfig(profile), readBack(profile));
		}
	}

	@Test
	void what_was_read_is_written_the_same_again() throws FormatException {
		for (ClientProfile profile : new RandomProfiles(12).stream().limit(2_000).toList()) {
			Document written = format.write(profile);
			assertEquals(written.text(), format.write(format.read(written)).text());
		}
	}

	private ClientProfile readBack(ClientProfile profile) throws FormatException {
		return format.read(format.write(profile));
	}
}
