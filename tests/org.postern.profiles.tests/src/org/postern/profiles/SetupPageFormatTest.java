package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

class SetupPageFormatTest {

	private final SetupPageFormat format = new SetupPageFormat(new PdfFonts());

	@Test
	void a_domain_has_the_whole_guide() throws IOException {
		Document document = format.write(Samples.guide());
		assertEquals("example.org.html", document.name());
		assertEquals("text/html", document.mediaType());
		assertEquals(Samples.golden("domain.html"), document.text());
	}

	@Test
	void one_user_has_a_page_with_the_user_name_written_out() throws IOException {
		ClientProfile profile = Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION));
		MailAddress anna = MailAddress.parse("anna@example.org");
		assertEquals(Samples.golden("user.html"),
				format.write(Samples.user(profile, Optional.of(anna), UserNameRule.LOCAL_PART)).text());
	}

	@Test
	void only_what_is_open_is_spoken_of() {
		String page = write(Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION)));
		for (String closed : List.of("POP3:", "995", "2525", "filtered\"")) {
			assertFalse(page.contains(closed), closed);
		}
	}

	@Test
	void ticking_2525_adds_its_line_and_the_advice_for_a_filtered_port() {
		String page = write(Samples.profile(List.of(Samples.IMAPS), List.of(Samples.RELAY, Samples.FALLBACK)));
		assertTrue(page.contains("data-port=\"2525\""));
		assertTrue(page.contains("When sending does not work: port 25 may be filtered"));
		assertTrue(page.contains("Write 2525 into the field for the port"));
	}

	@Test
	void without_a_fallback_a_filtered_relay_port_leads_to_submission() {
		String page = write(Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION, Samples.RELAY)));
		assertTrue(page.contains("Write 587 into the field for the port"));
	}

	@ParameterizedTest
	@CsvSource({ "0d, What a POP3 program deletes is gone from the server at once",
			"1d, stays on the server for one more day.", "30d, stays on the server for 30 more days.",
			"1500d, stays on the server for 1500 more days.", "forever, stays on the server without a time limit and can" })
	void hold_is_told_in_plain_words(String hold, String words) {
		assertSaid(words, write(Samples.keeping(Samples.guide(), Term.parse(hold), Term.forever())));
	}

	@ParameterizedTest
	@CsvSource({ "0d, it is removed within a day of its arrival", "1d, Mail older than one day is removed",
			"365d, Mail older than 365 days is removed", "forever, stays on the server without a time limit." })
	void expiry_is_told_in_plain_words(String expire, String words) {
		assertSaid(words, write(Samples.keeping(Samples.guide(), Term.ofDays(0), Term.parse(expire))));
	}

	@Test
	void the_page_needs_nothing_from_outside() {
		String page = write(Samples.guide()).replace("http://www.w3.org/1999/xhtml", "");
		for (String outside : List.of("http:", "https:", "src=", "<script", "@import", "url(", "href=")) {
			assertFalse(page.contains(outside), outside);
		}
	}

	@Test
	void a_user_has_a_code_for_the_phone_and_a_domain_has_none() throws FormatException {
		ClientProfile anna = Samples.user(Samples.guide(), Optional.of(MailAddress.parse("anna@example.org")),
				UserNameRule.ADDRESS);
		XmlElement page = new XmlReader().read(Document.ofText("page", "", write(anna).substring("<!DOCTYPE html>".length())));
		XmlElement code = page.all().filter(element -> element.name().equals("svg")).findFirst().orElseThrow();
		assertEquals(QrPayload.write(anna), QrSvg.read(code).text("page"));
		assertFalse(write(Samples.guide()).contains("<svg"));
	}

	@Test
	void a_name_in_the_language_of_the_page_is_its_title() {
		ClientProfile guide = Samples.guide();
		ClientProfile profile = new ClientProfile(guide.domain(), guide.displayName(),
				new LocalNames(Map.of("de", "Schule im Beispiel")), guide.address(), guide.userName(), guide.incoming(),
				guide.outgoing(), guide.hold(), guide.expire());
		assertTrue(write(profile).contains("<h1>Example School</h1>"));
		assertTrue(new SetupPageGermanFormat(new PdfFonts()).write(profile).text().contains("<h1>Schule im Beispiel</h1>"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"data-port=\"993\"      | data-port=\"0\"      | Port 0 is outside 1 to 65535",
			"data-port=\"993\"      | data-port=\"x\"      | attribute data-port is 'x', which is not understood",
			"data-security=\"tls\"  | data-security=\"ssl\" | attribute data-security is 'ssl', which is not understood",
			"data-role=\"access\"   |                      | <tr> has no attribute data-role",
			"data-hold=\"30d\"      | data-hold=\"soon\"   | attribute data-hold is 'soon', which is not understood",
			"data-domain=           | data-d=              | no element has the attribute data-domain" })
	void a_broken_page_is_refused_with_the_place(String good, String bad, String message) throws IOException {
		String text = Samples.golden("user.html").replace(good, bad == null ? "" : bad);
		String told = assertThrows(FormatException.class,
				() -> format.read(Document.ofText("page.html", "text/html", text))).getMessage();
		assertTrue(told.matches("page.html, line \\d+: .*") && told.contains(message), told);
	}

	@Test
	void a_page_with_a_document_type_of_its_own_is_refused() {
		Document page = Document.ofText("page.html", "text/html", "<!DOCTYPE html [<!ENTITY x \"y\">]><html/>");
		String told = assertThrows(FormatException.class, () -> format.read(page)).getMessage();
		assertTrue(told.contains("a DOCTYPE is refused"), told);
	}

	private String write(ClientProfile profile) {
		return format.write(profile).text();
	}

	private static void assertSaid(String words, String page) {
		assertTrue(page.contains(words), () -> page.substring(page.indexOf("id=\"retention\"")));
	}
}
