package org.postern.core.internal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.TestIdentity;

class CertificateReviewTest {

	private static final String HOST = "mail.example.test";

	@TempDir
	Path folder;

	@Test
	void a_certificate_in_order_gives_no_finding() throws Exception {
		write(TestIdentity.of(HOST));

		assertEquals(List.of(), ids(HOST));
	}

	@Test
	void no_certificate_in_the_policy_gives_no_finding() {
		MailServer server = new MailServer("mail", HOST, "local", 0, SettingValues.empty(), PortPolicy.empty());

		assertEquals(List.of(), new CertificateReview(Clock.systemUTC()).review(server));
	}

	@Test
	void an_expired_certificate_is_found() throws Exception {
		write(TestIdentity.validFor(HOST, Duration.ofDays(-90), Duration.ofDays(-1)));

		assertEquals(List.of("tls.certificate-expired"), ids(HOST));
	}

	@Test
	void a_certificate_that_expires_within_a_month_is_found() throws Exception {
		write(TestIdentity.validFor(HOST, Duration.ofDays(-60), Duration.ofDays(29)));
		assertEquals(List.of("tls.certificate-expires-soon"), ids(HOST));

		write(TestIdentity.validFor(HOST, Duration.ofDays(-60), Duration.ofDays(31)));
		assertEquals(List.of(), ids(HOST));
	}

	@Test
	void a_certificate_of_tomorrow_is_found() throws Exception {
		write(TestIdentity.validFor(HOST, Duration.ofDays(1), Duration.ofDays(90)));

		assertEquals(List.of("tls.certificate-not-yet-valid"), ids(HOST));
	}

	@Test
	void a_certificate_for_another_host_is_found_with_what_was_seen() throws Exception {
		write(TestIdentity.of("imap.example.test"));

		Finding finding = review(HOST, "local").getFirst();

		assertEquals("tls.certificate-wrong-host", finding.id());
		assertTrue(finding.summary().contains("imap.example.test"), finding.summary());
		assertTrue(finding.evidence().toString().contains("names: imap.example.test"), finding.evidence().toString());
	}

	@Test
	void a_star_stands_for_one_label() throws Exception {
		write(TestIdentity.of("*.example.test"));

		assertEquals(List.of(), ids("MAIL.example.test"));
		assertEquals(List.of("tls.certificate-wrong-host"), ids("a.mail.example.test"));
		assertEquals(List.of("tls.certificate-wrong-host"), ids("example.test"));
	}

	@Test
	void an_address_is_compared_as_an_address() throws Exception {
		write(TestIdentity.of("127.0.0.1"));

		assertEquals(List.of(), ids("127.0.0.1"));
		assertEquals(List.of("tls.certificate-wrong-host"), ids("127.0.0.2"));
	}

	@Test
	void the_key_of_another_certificate_is_found() throws Exception {
		write(TestIdentity.of(HOST));
		writeKey("PRIVATE KEY", TestIdentity.of(HOST).key().getEncoded());

		assertEquals(List.of("tls.key-mismatch"), ids(HOST));
	}

	@Test
	void missing_files_are_found_where_the_server_is_this_computer() {
		assertEquals(List.of("tls.certificate-missing", "tls.certificate-missing"), ids(HOST));
		assertEquals(List.of(), review(HOST, "elsewhere"));
		assertEquals(2, review("localhost", "elsewhere").size());
	}

	@Test
	void files_that_hold_something_else_are_found() throws Exception {
		write(TestIdentity.of(HOST));
		Files.writeString(folder.resolve("key.pem"), "no key");
		assertEquals(List.of("tls.certificate-unreadable"), ids(HOST));

		Files.writeString(folder.resolve("key.pem"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
		assertTrue(review(HOST, "local").getFirst().summary().contains("passphrase"));

		Files.writeString(folder.resolve("chain.pem"), "no certificate");
		assertEquals(List.of("tls.certificate-unreadable"), ids(HOST));
	}

	@Test
	void a_chain_in_the_wrong_order_is_found() throws Exception {
		write(TestIdentity.of(HOST));
		append(TestIdentity.of("authority.test"));

		assertEquals(List.of("tls.chain-order"), ids(HOST));
	}

	@Test
	void every_certificate_of_the_chain_must_be_in_date() throws Exception {
		write(TestIdentity.of(HOST));
		append(TestIdentity.validFor(HOST, Duration.ofDays(-90), Duration.ofDays(-1)));

		assertEquals(List.of("tls.certificate-expired"), ids(HOST));
	}

	private void append(TestIdentity identity) throws Exception {
		Files.writeString(folder.resolve("chain.pem"), pem("CERTIFICATE", identity.certificate().getEncoded()),
				StandardOpenOption.APPEND);
	}

	private List<String> ids(String host) {
		return review(host, "local").stream().map(Finding::id).toList();
	}

	private List<Finding> review(String host, String backend) {
		CertificateFiles files = new CertificateFiles(folder.resolve("chain.pem").toString(),
				folder.resolve("key.pem").toString());
		PortPolicy policy = PortPolicy.empty().withTls(new TlsPolicy(TlsVersion.TLS_1_2, Optional.of(files)));
		MailServer server = new MailServer("mail", host, backend, 0, SettingValues.empty(), policy);
		return new CertificateReview(Clock.systemUTC()).review(server);
	}

	private void write(TestIdentity identity) throws Exception {
		Files.writeString(folder.resolve("chain.pem"), pem("CERTIFICATE", identity.certificate().getEncoded()));
		writeKey("PRIVATE KEY", identity.key().getEncoded());
	}

	private void writeKey(String what, byte[] encoded) throws Exception {
		Files.writeString(folder.resolve("key.pem"), pem(what, encoded));
	}

	private static String pem(String what, byte[] encoded) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded)
				+ "\n-----END " + what + "-----\n";
	}
}
