package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.SiteException;

/** Each test changes one thing and shows the only lines that become different. */
class RenderTest {

	private static final Path FILE = Path.of("servers", "mail.yaml");

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@Test
	void a_text_that_says_it_already_stays_as_it_is() throws Exception {
		assertEquals(SampleText.SERVER, render(SampleText.SERVER, server -> server));
	}

	@Test
	void ticking_2525_changes_one_word() throws Exception {
		String changed = policy(SampleText.SERVER, policy -> FallbackPort.of(policy).open(policy));

		assertEquals(SampleText.SERVER.replace("enabled: false", "enabled: true"), changed);
		assertEquals(SampleText.SERVER, policy(changed, policy -> FallbackPort.of(policy).close(policy)));
	}

	@Test
	void a_value_changes_beside_its_comment() throws Exception {
		assertEquals(SampleText.SERVER.replace("host: mail.example.test ", "host: mx.example.test "),
				render(SampleText.SERVER, server -> new MailServer("mail", "mx.example.test", "local", 10_000,
						server.access(), server.policy())));
	}

	@Test
	void quotes_stay_where_they_were() throws Exception {
		assertEquals(SampleText.SERVER.replace("\"starttls\"", "\"tls\""), policy(SampleText.SERVER, policy -> policy
				.with(policy.find("smtp", 25).orElseThrow().withSecurity(Security.IMPLICIT_TLS))));
		assertEquals(SampleText.SERVER.replace("Anna''s port", "Eve''s port"), policy(SampleText.SERVER,
				policy -> policy.with(policy.find("smtp", 25).orElseThrow().withNote("Eve's port"))));
	}

	@Test
	void closing_a_listener_adds_a_line_to_it() throws Exception {
		assertEquals(SampleText.SERVER.replace("    role: access\n", "    role: access\n    enabled: false\n"),
				policy(SampleText.SERVER,
						policy -> policy.with(policy.find("imap", 143).orElseThrow().withEnabled(false))));
	}

	@Test
	void a_value_that_goes_leaves_its_comment() throws Exception {
		assertEquals(SampleText.SERVER.replace("bind: 127.0.0.1   # tests only", "# tests only"),
				policy(SampleText.SERVER, policy -> policy.change(policy.listeners().getFirst().id(),
						listener -> listener.withBind(Optional.empty()))));
	}

	@Test
	void a_changed_port_is_changed_in_place() throws Exception {
		assertEquals(SampleText.SERVER.replace("port: 2525\n    sec", "port: 2526\n    sec"), policy(SampleText.SERVER,
				policy -> policy.change(policy.find("smtp", 2525).orElseThrow().id(), found -> found.withPort(2526))));
	}

	@Test
	void a_new_listener_is_appended_in_the_style_of_the_others() throws Exception {
		assertEquals(SampleText.SERVER.replace("    enabled: false\n", """
				    enabled: false

				  - protocol: smtp
				    port: 587
				    security: starttls-required
				    authentication: tls-only
				    role: submission
				    note: 'true'
				"""), policy(SampleText.SERVER, policy -> policy.with(submission())));
	}

	private static Listener submission() {
		return Listener.of("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.SUBMISSION)
				.withNote("true");
	}

	@Test
	void a_listener_goes_with_the_comment_above_it() throws Exception {
		int from = SampleText.SERVER.indexOf("  # Mail from other servers");
		int to = SampleText.SERVER.indexOf("  # Asked for by a customer");

		assertEquals(SampleText.SERVER.substring(0, from) + SampleText.SERVER.substring(to), policy(SampleText.SERVER,
				policy -> policy.without(policy.find("smtp", 25).orElseThrow().id())));
	}

	@Test
	void the_first_listener_leaves_no_blank_line_behind() throws Exception {
		int from = SampleText.SERVER.indexOf("  # Reading mail");
		int to = SampleText.SERVER.indexOf("  # Mail from other servers");

		assertEquals(SampleText.SERVER.substring(0, from) + SampleText.SERVER.substring(to), policy(SampleText.SERVER,
				policy -> policy.without(policy.listeners().getFirst().id())));
	}

	@Test
	void retention_changes_in_its_lines() throws Exception {
		assertEquals(SampleText.SERVER.replace("hold: 30d", "hold: 60d").replace("{ hold: 7d }", "{ hold: 7d, expire: 90d }"),
				policy(SampleText.SERVER, policy -> policy.withSettings("pop3", policy.settings("pop3")
						.with(Retention.HOLD, Term.ofDays(60))
						.withOverride(Retention.EXPIRE, "example.org", Term.ofDays(90)))));
	}

	@Test
	void a_new_override_looks_like_its_sisters() throws Exception {
		assertEquals(SampleText.SERVER.replace("{ expire: 90d }\n", "{ expire: 90d }\n    zoe@example.org: { hold: 1d }\n"),
				policy(SampleText.SERVER, policy -> policy.withSettings("pop3",
						policy.settings("pop3").withOverride(Retention.HOLD, "zoe@example.org", Term.ofDays(1)))));
	}

	@Test
	void the_last_override_takes_its_heading_along_and_leaves_comments() throws Exception {
		assertEquals(SampleText.SERVER.replace("""
				  overrides:
				    example.org: { hold: 7d }          # they asked for less
				    bob@example.org: { expire: 90d }
				""", "  # they asked for less\n"), policy(SampleText.SERVER,
				policy -> policy.withSettings("pop3", policy.settings("pop3").withoutOverrides("example.org")
						.withoutOverrides("bob@example.org"))));
	}

	@Test
	void a_section_that_is_not_there_is_added_where_it_belongs() throws Exception {
		String text = """
				host: mail.example.test

				backend: local

				listeners: []   # none yet
				# the end
				""";
		assertEquals("""
				host: mail.example.test

				backend: local

				tls:
				  minimum: TLSv1.3
				  certificate: { chain: /c.pem, key: /k.pem }

				listeners:   # none yet
				  - protocol: smtp
				    port: 587
				    security: starttls-required
				    authentication: tls-only
				    role: submission
				    note: 'true'

				pop3:
				  hold: 30d
				# the end
				""", policy(text, policy -> policy.with(submission())
				.withSettings("pop3", SettingValues.empty().with(Retention.HOLD, Term.ofDays(30)))
				.withTls(new TlsPolicy(TlsVersion.TLS_1_3, Optional.of(new CertificateFiles("/c.pem", "/k.pem"))))));
	}

	@Test
	void lines_keep_ending_as_they_did() throws Exception {
		String windows = SampleText.SERVER.replace("\n", "\r\n");

		String changed = policy(windows, policy -> FallbackPort.of(policy).open(policy.with(submission())));

		assertEquals(changed.replace("\r\n", "\n").replace("\n", "\r\n"), changed);
		assertEquals(policy(SampleText.SERVER, policy -> FallbackPort.of(policy).open(policy.with(submission()))),
				changed.replace("\r\n", "\n"));
	}

	@Test
	void a_text_without_last_line_ending_stays_without() throws Exception {
		String text = "host: a.test\nbackend: local\nlisteners:\n- protocol: smtp\n  port: 25\n  security: none\n"
				+ "  authentication: none\n  role: relay";

		assertEquals(text + "\n- protocol: smtp\n  port: 587\n  security: starttls-required\n"
				+ "  authentication: tls-only\n  role: submission\n  note: 'true'",
				policy(text, policy -> policy.with(submission())));
	}

	@Test
	void json_stays_json() throws Exception {
		String text = """
				{"host": "a.test", "backend": "local",
				 "listeners": [
				   {"protocol": "smtp", "port": 25, "security": "none", "authentication": "none", "role": "relay"}
				 ]}
				""";
		assertEquals("""
				{"host": "a.test", "backend": "local",
				 "listeners": [
				   {"protocol": "smtp", "port": 25, "security": "none", "authentication": "none", "role": "relay", "enabled": false},
				   { "protocol": "smtp", "port": 587, "security": "starttls-required", "authentication": "tls-only", "role": "submission", "note": "true" }
				 ],
				 "pop3": { "hold": "30d" }}
				""", policy(text, policy -> policy.with(policy.listeners().getFirst().withEnabled(false)).with(submission())
				.withSettings("pop3", SettingValues.empty().with(Retention.HOLD, Term.ofDays(30)))));
	}

	@Test
	void a_text_that_is_not_understood_is_not_changed() {
		SiteException refused = assertThrows(SiteException.class, () -> store.render(FILE, "host: [", server()));

		assertTrue(refused.getMessage().contains("This is not YAML"), refused.getMessage());
	}

	@Test
	void what_cannot_be_said_in_a_site_file_is_refused() {
		MailServer strange = new MailServer("mail", "no host at all", "local", 0, SettingValues.empty(), PortPolicy.empty());

		SiteException refused = assertThrows(SiteException.class, () -> store.render(FILE, SampleText.SERVER, strange));

		assertTrue(refused.getMessage().contains("neither a host name nor an address"), refused.getMessage());
	}

	private MailServer server() {
		return store.parseServer(FILE, SampleText.SERVER).value().orElseThrow();
	}

	private String policy(String text, UnaryOperator<PortPolicy> change) throws SiteException {
		return render(text, server -> server.withPolicy(change.apply(server.policy())));
	}

	private String render(String text, UnaryOperator<MailServer> change) throws SiteException {
		MailServer server = store.parseServer(FILE, text).value().orElseThrow();
		return store.render(FILE, text, change.apply(server));
	}
}
