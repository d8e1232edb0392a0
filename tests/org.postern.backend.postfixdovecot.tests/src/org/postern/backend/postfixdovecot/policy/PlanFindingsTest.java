package org.postern.backend.postfixdovecot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.BoundPort;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.reading.Reading;

/** What a server cannot do of a policy is said when the change is planned. */
class PlanFindingsTest {

	private final Reading reading = WrittenServers.of("2.3.19.1", "3.7.11");
	private final PortPolicy present = PresentPolicy.of(reading, 0).policy();

	private static List<String> told(Reading reading, PortPolicy wanted) {
		return new PolicyRenderer(reading, 0).render(wanted).findings().stream().map(Finding::id).toList();
	}

	private void assertTold(String id, PortPolicy wanted) {
		assertTold(id, reading, wanted);
	}

	private static void assertTold(String id, Reading reading, PortPolicy wanted) {
		assertTrue(told(reading, wanted).contains(id), told(reading, wanted).toString());
	}

	private static Listener imap(int port, Security security, Authentication login) {
		return Listener.of("imap", port, security, login, Role.ACCESS);
	}

	private static Reading without(Reading reading, boolean dovecot) {
		return new Reading(Places.USUAL, DovecotProtocols.OWN, dovecot ? Optional.empty() : reading.dovecot(),
				dovecot ? reading.postfix() : Optional.empty(), Map.of(), false, List.of(), "less");
	}

	@Test
	void what_is_there_needs_no_word() {
		assertEquals(List.of(), told(reading, present));
	}

	@Test
	void a_port_for_imap_without_dovecot_and_one_for_mail_without_postfix() {
		assertTold("server.protocol-not-served", without(reading, true), present);
		assertTold("server.protocol-not-served", without(reading, false), present);
	}

	@Test
	void a_protocol_that_neither_server_speaks() {
		assertTold("server.protocol-not-served", present.with(
				Listener.of("managesieve", 4190, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS)));
	}

	@Test
	void retention_without_dovecot() {
		assertTold("server.retention-not-served", without(reading, true), PresentPolicy.of(without(reading, true), 0)
				.policy().withSettings(Retention.PROTOCOL, SettingValues.empty().with(Retention.HOLD, Term.ofDays(3))));
	}

	@Test
	void a_port_that_another_program_holds() {
		Reading taken = WrittenServers.of("2.3.19.1", "3.7.11", List.of(new BoundPort("*", 1143, Set.of("nginx"))));
		assertTold("server.port-in-use", taken, present.with(imap(1143, Security.STARTTLS, Authentication.TLS_ONLY)));
	}

	@Test
	void log_in_that_cannot_happen_or_cannot_be_withheld() {
		assertTold("server.login-needs-tls", present.with(imap(1143, Security.NONE, Authentication.TLS_ONLY)));
		assertTold("server.no-cleartext-to-log-in",
				present.with(imap(1143, Security.IMPLICIT_TLS, Authentication.CLEARTEXT_ALLOWED)));
		assertTold("dovecot.login-always-offered", present.with(imap(1143, Security.STARTTLS, Authentication.NONE)));
	}

	@Test
	void versions_of_tls_that_openssl_refuses() {
		assertTold("server.old-tls-may-be-refused", new PortPolicy(present.listeners(),
				new TlsPolicy(TlsVersion.TLS_1_0, present.tls().certificate()), present.settings()));
	}

	@Test
	void an_expire_that_dovecot_does_not_announce_and_a_hold_for_some() {
		assertTold("dovecot.expire-not-announced", present.withSettings(Retention.PROTOCOL,
				SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(365))));
		assertTold("dovecot.hold-for-all", present.withSettings(Retention.PROTOCOL,
				SettingValues.empty().withOverride(Retention.HOLD, "example.test", Term.ofDays(7))));
	}
}
