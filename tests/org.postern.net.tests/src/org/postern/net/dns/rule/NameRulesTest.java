package org.postern.net.dns.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Rulebook;
import org.postern.net.dns.NameResolver;
import org.postern.net.dns.Resolution;
import org.postern.testkit.dns.ScriptedNameServer;

class NameRulesTest {

	private static final String ZONE = """
			good.example.test.    A 198.51.100.1
			zone.example.test.    MX 10 good.example.test.
			lost.example.test.    CNAME gone.example.test.
			round.example.test.   CNAME round.example.test.
			mixed.example.test.   A 198.51.100.1
			mixed.example.test.   A 10.0.0.1
			mixed.example.test.   AAAA fd00::1
			inner.example.test.   A 10.0.0.1
			""";

	private static List<Finding> judge(String host, Fact fact) {
		Endpoint endpoint = new Endpoint("imap", host, 993, Security.IMPLICIT_TLS, Authentication.CLEARTEXT_ALLOWED,
				Role.ACCESS);
		return Rulebook.of(new NameRules().all()).judge(fact,
				new Circumstances(endpoint, Optional.empty(), Instant.EPOCH));
	}

	private static List<Finding> found(String host, UnaryOperator<ScriptedNameServer> faults) throws Exception {
		try (ScriptedNameServer server = faults.apply(ScriptedNameServer.start(ZONE))) {
			return judge(host, new NameResolver(server.address()).resolve(host, Cancellation.never()));
		}
	}

	private static List<String> ids(List<Finding> findings) {
		return findings.stream().map(Finding::id).toList();
	}

	@ParameterizedTest
	@CsvSource({ "nobody, resolve.no-such-name", "zone, resolve.no-address", "lost, resolve.dangling-alias",
			"round, resolve.alias-loop", "mixed, resolve.mixed-addresses" })
	void what_is_wrong_with_a_name_is_found(String label, String id) throws Exception {
		assertEquals(List.of(id), ids(found(label + ".example.test", server -> server)));
	}

	@ParameterizedTest
	@CsvSource({ "good", "inner" })
	void a_name_with_addresses_is_fine(String label) throws Exception {
		assertEquals(List.of(), found(label + ".example.test", server -> server));
	}

	@Test
	void wrong_signatures_are_found() throws Exception {
		assertEquals(List.of("resolve.dnssec-bogus"),
				ids(found("good.example.test", server -> server.distrusting("good.example.test"))));
	}

	@Test
	void name_servers_that_cannot_say_are_found() throws Exception {
		assertEquals(List.of("resolve.unavailable"),
				ids(found("good.example.test", server -> server.failingFor("good.example.test"))));
		assertEquals(List.of("resolve.family-unavailable"),
				ids(found("good.example.test", server -> server.failingFor("good.example.test AAAA"))));
	}

	@Test
	void the_addresses_that_are_not_public_are_the_evidence() throws Exception {
		Finding mixed = found("mixed.example.test", server -> server).getFirst();

		assertEquals(List.of("10.0.0.1", "fd00:0:0:0:0:0:0:1"), mixed.evidence());
	}

	@Test
	void loopback_alone_is_no_mixture() throws Exception {
		assertEquals(List.of(), judge("localhost", new Resolution.Addresses(
				List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("::1")))));
	}
}
