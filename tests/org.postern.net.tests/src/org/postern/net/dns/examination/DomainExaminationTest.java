package org.postern.net.dns.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.net.dns.Judge;
import org.postern.net.dns.NameServers;
import org.postern.net.dns.mtasts.PolicyFetcher;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.dns.ScriptedNameServer;

class DomainExaminationTest {

	private static final String HOSTS = """
			mx.example.test.      A 198.51.100.1
			alias.example.test.   CNAME mx.example.test.
			lost.example.test.    CNAME gone.example.test.
			round.example.test.   CNAME round.example.test.
			other.example.test.   TXT "no address"
			""";

	private static Section section(String zone, UnaryOperator<ScriptedNameServer> faults, String which)
			throws InterruptedException {
		try (ScriptedNameServer server = faults.apply(ScriptedNameServer.start(HOSTS + zone.replace("|", "\n")))) {
			PolicyFetcher nothing = new PolicyFetcher(domain -> URI.create("https://127.0.0.1:1/"),
					TestIdentity.of("localhost").trust(), Duration.ofSeconds(5));
			DomainExamination domain = new DomainExamination(NameServers.at(server.address()), nothing, "example.test",
					Cancellation.never());
			return switch (which) {
				case "mx" -> domain.exchangers();
				case "srv" -> domain.services();
				default -> domain.promises();
			};
		}
	}

	private static String ids(String zone, String which) throws InterruptedException {
		return String.join(" ", Judge.ids(section(zone, server -> server, which).facts()));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"example.test. MX 10 mx.example.test., \"\"",
			"example.test. A 198.51.100.9, mx.missing",
			"example.test. MX 0 ., mx.null",
			"example.test. MX 0 .|example.test. MX 10 mx.example.test., mx.null-among-others",
			"example.test. MX 10 198.51.100.1., mx.is-address mx.no-address",
			"example.test. MX 10 alias.example.test., mx.alias",
			"example.test. MX 10 nobody.example.test., mx.no-address",
			"example.test. MX 10 other.example.test., mx.no-address",
			"example.test. MX 10 lost.example.test., mx.no-address",
			"example.test. MX 10 round.example.test., mx.no-address" })
	void who_takes_the_mail_is_judged(String zone, String ids) throws Exception {
		assertEquals(ids, ids(zone, "mx"));
	}

	@Test
	void a_domain_that_is_not_there_is_found() throws Exception {
		try (ScriptedNameServer server = ScriptedNameServer.start("other.test. A 198.51.100.9")) {
			DomainExamination domain = new DomainExamination(NameServers.at(server.address()),
					new PolicyFetcher(TestIdentity.of("localhost").trust(), Duration.ofSeconds(5)), "example.test",
					Cancellation.never());
			assertEquals(List.of("mx.no-such-domain"), Judge.ids(domain.exchangers().facts()));
		}
	}

	@Test
	void name_servers_that_cannot_say_are_not_blamed_on_the_domain() throws Exception {
		String zone = "example.test. MX 10 mx.example.test.|_imaps._tcp.example.test. SRV 0 0 993 mx.example.test.";

		assertEquals(List.of("mx.unavailable"),
				Judge.ids(section(zone, server -> server.failingFor("example.test MX"), "mx").facts()));
		assertEquals(List.of("mx.host-unavailable"),
				Judge.ids(section(zone, server -> server.failingFor("mx.example.test"), "mx").facts()));
		assertEquals(List.of("srv.unavailable"),
				Judge.ids(section(zone, server -> server.failingFor("_imap._tcp.example.test"), "srv").facts()));
		assertEquals(List.of("srv.host-unavailable"),
				Judge.ids(section(zone, server -> server.failingFor("mx.example.test"), "srv").facts()));
		assertEquals(List.of("mta-sts.unavailable", "tls-report.missing"),
				Judge.ids(section(zone, server -> server.failingFor("_mta-sts.example.test"), "sts").facts()));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"_imaps._tcp.example.test. SRV 0 1 993 mx.example.test., \"\"",
			"example.test. A 198.51.100.9, srv.missing",
			"_imap._tcp.example.test. SRV 0 1 143 mx.example.test., srv.no-implicit-tls",
			"_imaps._tcp.example.test. SRV 0 1 993 alias.example.test., srv.alias",
			"_imaps._tcp.example.test. SRV 0 1 993 nobody.example.test., srv.no-address",
			"_imaps._tcp.example.test. SRV 0 0 0 ., \"\"",
			"_imaps._tcp.example.test. SRV 0 0 0 .|_imaps._tcp.example.test. SRV 0 1 993 mx.example.test., srv.none-among-others" })
	void what_is_announced_is_judged(String zone, String ids) throws Exception {
		assertEquals(ids, ids(zone, "srv"));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"_imaps._tcp.example.test. SRV 0 1 993 mx.example.test.|_submission._tcp.example.test. SRV 0 1 587 mx.example.test., srv.no-implicit-tls",
			"_imaps._tcp.example.test. SRV 0 1 993 mx.example.test., srv.open-not-announced",
			"_imaps._tcp.example.test. SRV 0 1 1993 mx.example.test.|_submission._tcp.example.test. SRV 0 0 0 ., srv.closed-port srv.denied-though-open",
			"_pop3s._tcp.example.test. SRV 0 1 995 mx.example.test., srv.closed-port srv.open-not-announced",
			"_imap._tcp.example.test. SRV 0 1 993 mx.example.test., srv.no-implicit-tls srv.open-not-announced srv.wrong-security" })
	void what_is_announced_is_compared_with_the_policy(String zone, String ids) throws Exception {
		PortPolicy policy = PortPolicy.empty().withListeners(List.of(
				Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS),
				Listener.of("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS)
						.withEnabled(false),
				Listener.of("smtp", 587, Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION)));

		assertEquals(ids, String.join(" ",
				Judge.ids(section(zone, server -> server, "srv").facts(), Optional.of(policy))));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = {
			"example.test. A 198.51.100.9, mta-sts.missing tls-report.missing",
			"_mta-sts.example.test. TXT \"v=STSv1; id=1;\", mta-sts.policy-unreachable tls-report.missing",
			"_mta-sts.example.test. TXT \"v=STSv1; id=1\"|_mta-sts.example.test. TXT \"v=STSv1; id=2\", mta-sts.several-records tls-report.missing",
			"_mta-sts.example.test. TXT \"v=STSv1; id=not-this\", mta-sts.record-malformed tls-report.missing",
			"_mta-sts.example.test. TXT \"v=STSv1;\", mta-sts.record-malformed tls-report.missing",
			"_mta-sts.example.test. TXT \"id=1; v=STSv1\", mta-sts.record-malformed tls-report.missing",
			"_mta-sts.example.test. TXT \"something else\", mta-sts.missing tls-report.missing",
			"_smtp._tls.example.test. TXT \"v=TLSRPTv1; rua=mailto:a@example.test\", mta-sts.missing",
			"_smtp._tls.example.test. TXT \"v=TLSRPTv1; rua=ftp://example.test\", mta-sts.missing tls-report.malformed",
			"_smtp._tls.example.test. TXT \"v=TLSRPTv1\", mta-sts.missing tls-report.malformed",
			"_smtp._tls.example.test. TXT \"v=TLSRPTv2; rua=mailto:a@example.test\", mta-sts.missing tls-report.malformed" })
	void what_is_promised_is_judged(String zone, String ids) throws Exception {
		assertEquals(ids, ids(zone, "sts"));
	}

	@Test
	void what_was_seen_is_told_in_lines() throws Exception {
		assertEquals(List.of("MX 5 mx.example.test (DNSSEC)", "MX 10 alias.example.test (DNSSEC)"),
				section("example.test. MX 10 alias.example.test.|example.test. MX 5 mx.example.test.",
						server -> server.signing("test"), "mx").lines());
	}

	@Test
	void a_cancelled_examination_ends() throws Exception {
		try (ScriptedNameServer server = ScriptedNameServer.start(HOSTS).silentFor("example.test")) {
			CancelSource stop = new CancelSource();
			Thread.ofVirtual().start(() -> {
				while (server.questions().isEmpty()) {
					Thread.onSpinWait();
				}
				stop.cancel();
			});
			DomainExamination domain = new DomainExamination(NameServers.at(server.address()),
					new PolicyFetcher(TestIdentity.of("localhost").trust(), Duration.ofSeconds(5)), "example.test", stop);

			assertThrows(InterruptedException.class, domain::exchangers);
		}
	}
}
