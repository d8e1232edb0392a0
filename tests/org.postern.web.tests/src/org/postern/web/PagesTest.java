package org.postern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

	private static final String ASKED = """
			<?xml version="1.0" encoding="utf-8"?>
			<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
			  <Request><EMailAddress>anna@example.org</EMailAddress><AcceptableResponseSchema>%s</AcceptableResponseSchema>
			</Request></Autodiscover>
			""";
	private static final String OUTLOOK = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

	private Web web;

	@BeforeEach
	void start() throws Exception {
		web = Web.plain();
	}

	@AfterEach
	void stop() {
		web.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/mail/config-v1.1.xml?emailaddress=anna%40example.org",
			"/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=anna@EXAMPLE.org", "/Mail/Config-V1.1.xml?EmailAddress=x@example.org" })
	void autoconfig_is_told_under_both_addresses(String path) throws Exception {
		HttpResponse<String> told = web.get(path);

		assertEquals(200, told.statusCode());
		assertEquals("autoconfig for example.org: one", told.body());
		assertEquals("text/xml; charset=utf-8", told.headers().firstValue("Content-Type").orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "autoconfig.example.org", "example.org", "AutoConfig.Example.Org:8080", "autodiscover.example.org" })
	void without_an_address_the_host_tells_the_domain(String host) throws Exception {
		assertTrue(web.getAt(host, "/mail/config-v1.1.xml").endsWith("autoconfig for example.org: one"));
		assertTrue(web.getAt(host, "/mail/config-v1.1.xml?emailaddress=%25EMAILADDRESS%25").endsWith(": one"),
				"a placeholder that a client left in is no address");
	}

	@Test
	void an_address_goes_before_the_host() throws Exception {
		assertTrue(web.getAt("autoconfig.example.org", "/mail/config-v1.1.xml?emailaddress=ben@other.example")
				.endsWith("autoconfig for other.example: two"));
		assertTrue(web.getAt("autoconfig.example.org", "/mail/config-v1.1.xml?emailaddress=ben@strange.example")
				.startsWith("HTTP/1.1 404 "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/autodiscover/autodiscover.xml", "/Autodiscover/Autodiscover.xml",
			"/AutoDiscover/AutoDiscover.xml", "/AUTODISCOVER/AUTODISCOVER.XML" })
	void outlook_is_told_what_it_posts_for(String path) throws Exception {
		HttpResponse<String> told = web.post(path, ASKED.formatted(OUTLOOK));

		assertEquals(200, told.statusCode());
		assertEquals("autodiscover for anna@example.org: one", told.body());
		assertEquals("private, max-age=300", told.headers().firstValue("Cache-Control").orElseThrow());
	}

	@Test
	void what_is_no_question_of_outlook_is_refused() throws Exception {
		String path = "/autodiscover/autodiscover.xml";
		String phone = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";
		for (String body : List.of("", "no xml", "<a/>", "<a><EMailAddress>nobody</EMailAddress></a>", ASKED.formatted(phone),
				"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a><EMailAddress>&b;</EMailAddress></a>",
				"<!DOCTYPE a><a><EMailAddress>anna@example.org</EMailAddress></a>")) {
			HttpResponse<String> told = web.post(path, body);

			assertEquals(400, told.statusCode(), body);
			assertFalse(told.body().contains("root:"), told.body());
		}
		assertEquals(404, web.post(path, ASKED.formatted(OUTLOOK).replace("example.org", "strange.example")).statusCode());
	}

	@Test
	void newer_programs_are_told_where_the_xml_is() throws Exception {
		String told = "autodiscover-json for example.org: one";
		assertEquals(told, web.get("/autodiscover/autodiscover.json?Email=anna@example.org&Protocol=AutodiscoverV1").body());
		assertEquals(told, web.get("/autodiscover/autodiscover.json/v1.0/anna@example.org?Protocol=autodiscoverv1").body());
		HttpResponse<String> other = web.get("/autodiscover/autodiscover.json?Email=anna@example.org&Protocol=EWS");
		assertEquals(400, other.statusCode());
		assertTrue(other.body().contains("\"ErrorCode\":\"InvalidProtocol\""), other.body());
	}

	@Test
	void the_draft_of_the_ietf_is_told_at_its_host() throws Exception {
		assertTrue(web.getAt("ua-auto-config.example.org", "/.well-known/user-agent-configuration.json")
				.endsWith("pacc for example.org: one"));
	}

	@Test
	void apple_devices_get_a_profile_for_imap_or_for_pop() throws Exception {
		HttpResponse<String> imap = web.get("/email.mobileconfig?email=anna+shop@example.org");
		assertEquals("mobileconfig-imap for anna+shop@example.org: one", imap.body());
		assertEquals("application/x-apple-aspen-config", imap.headers().firstValue("Content-Type").orElseThrow());
		assertEquals(404, web.get("/email.mobileconfig?email=anna@example.org&protocol=pop3").statusCode(),
				"this source has no such format");
	}

	@Test
	void the_page_speaks_the_language_of_the_browser() throws Exception {
		String path = "/setup?email=anna@example.org";
		assertEquals("setup-page for anna@example.org: one", web.get(path).body());
		assertEquals("setup-page for anna@example.org: one", web.get(path, "Accept-Language", "fr, en;q=0.9, de;q=0.5").body());
		HttpResponse<String> german = web.get(path, "Accept-Language", "fr, de-AT;q=0.9, en;q=0.5");
		assertEquals("setup-page-de for anna@example.org: one", german.body());
		assertEquals("Accept-Language", german.headers().firstValue("Vary").orElseThrow());
		assertTrue(german.headers().firstValue("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
		assertEquals("setup-page for anna@example.org: one", web.get(path, "Accept-Language", ";;q=x").body());
		assertEquals("setup-page-de for anna@example.org: one", web.get(path + "&lang=de").body());
		assertTrue(web.getAt("example.org", "/").endsWith("setup-page for example.org: one"));
	}

	@Test
	void any_other_format_is_told_by_its_name() throws Exception {
		assertEquals("text for anna@example.org: one", web.get("/setup/text?email=anna@example.org").body());
		assertEquals(400, web.get("/setup/../../etc/passwd?email=anna@example.org").statusCode());
		assertEquals(404, web.get("/setup/unknown?email=anna@example.org").statusCode());
	}

	@Test
	void a_plug_in_that_breaks_the_line_of_its_media_type_adds_no_header() throws Exception {
		HttpResponse<String> answer = web.get("/setup/broken?email=anna@example.org");

		assertEquals("broken for anna@example.org: one", answer.body());
		assertTrue(answer.headers().firstValue("X-Injected").isEmpty(), () -> answer.headers().toString());
	}

	@Test
	void which_mailboxes_there_are_is_not_told() throws Exception {
		HttpResponse<String> one = web.get("/mail/config-v1.1.xml?emailaddress=anna@example.org");
		HttpResponse<String> other = web.get("/mail/config-v1.1.xml?emailaddress=no-such-mailbox@example.org");

		assertEquals(one.body(), other.body());
		assertEquals(one.headers().firstValue("ETag"), other.headers().firstValue("ETag"));
		String anna = web.post("/autodiscover/autodiscover.xml", ASKED.formatted(OUTLOOK)).body();
		assertEquals(anna, web.post("/autodiscover/autodiscover.xml", ASKED.formatted(OUTLOOK).replace("anna", "none")).body()
				.replace("none", "anna"));
	}

	@Test
	void what_a_client_has_already_is_not_sent_again_until_it_changes() throws Exception {
		String path = "/mail/config-v1.1.xml?emailaddress=anna@example.org";
		String tag = web.get(path).headers().firstValue("ETag").orElseThrow();

		HttpResponse<String> known = web.get(path, "If-None-Match", "\"other\", " + tag);
		assertEquals(304, known.statusCode());
		assertEquals("", known.body());
		assertEquals(tag, known.headers().firstValue("ETag").orElseThrow());

		web.source.domains.put("example.org", "changed");
		HttpResponse<String> changed = web.get(path, "If-None-Match", tag);
		assertEquals(200, changed.statusCode());
		assertEquals("autoconfig for example.org: changed", changed.body());
	}

	@Test
	void head_is_get_without_the_body() throws Exception {
		HttpResponse<String> head = web.send("HEAD", "/mail/config-v1.1.xml?emailaddress=a@example.org", "");

		assertEquals(200, head.statusCode());
		assertEquals("31", head.headers().firstValue("Content-Length").orElseThrow());
		assertEquals("", head.body());
	}

	@Test
	void a_method_that_is_not_understood_is_refused_with_those_that_are() throws Exception {
		HttpResponse<String> put = web.send("PUT", "/setup", "x");
		assertEquals(405, put.statusCode());
		assertEquals("GET, HEAD", put.headers().firstValue("Allow").orElseThrow());
		assertEquals("POST", web.get("/autodiscover/autodiscover.xml").headers().firstValue("Allow").orElseThrow());
	}

	@Test
	void who_is_wrong_here_is_told_what_to_do() throws Exception {
		assertEquals(404, web.get("/mail/config-v1.1.xml?emailaddress=anna@strange.example").statusCode());
		assertTrue(web.get("/setup").body().contains("/mail/config-v1.1.xml?emailaddress="));
		assertEquals(404, web.get("/wp-login.php").statusCode());
		assertEquals("ok\n", web.get("/health").body());
	}
}
