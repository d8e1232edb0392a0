package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;

class AutodiscoverFormatTest {

	private final AutodiscoverFormat format = new AutodiscoverFormat();

	@Test
	void a_domain_is_answered_whole_without_2525() throws IOException {
		Document document = format.write(Samples.guide());
		assertEquals("example.org.autodiscover.xml", document.name());
		assertEquals(Samples.golden("domain.autodiscover.xml"), document.text());
	}

	@Test
	void one_user_is_answered_with_address_and_login_name() throws IOException {
		ClientProfile profile = Samples.user(Samples.guide(), Optional.of(MailAddress.parse("anna@example.org")),
				UserNameRule.LOCAL_PART);
		assertEquals(Samples.golden("user.autodiscover.xml"), format.write(profile).text());
	}

	@Test
	void a_port_that_would_be_misread_is_left_out_and_said_so() {
		assertFalse(format.write(Samples.guide()).text().contains("2525"));
		assertEquals(List.of("SMTP mail.example.org:2525, STARTTLS (optional) is left out of Autodiscover, "
				+ "where it would be misread."), format.review(Samples.guide()).stream().map(Finding::summary).toList());
	}

	@Test
	void where_everything_would_be_misread_there_is_nothing_to_answer() {
		Endpoint odd = Samples.endpoint("imap", 10_143, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.ACCESS);
		assertFalse(format.suits(Samples.profile(List.of(odd), List.of(Samples.FALLBACK))));
	}

	@Test
	void version_2_says_where_the_xml_is() {
		Document document = new AutodiscoverJsonFormat().write(Samples.guide());
		assertEquals("{\"Protocol\":\"AutodiscoverV1\","
				+ "\"Url\":\"https://autodiscover.example.org/autodiscover/autodiscover.xml\"}\n", document.text());
		assertEquals("application/json", document.mediaType());
	}
}
