package org.postern.backend.postfixdovecot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.reading.Reading;

/**
 * Whole files for older and newer servers. Those for Dovecot 2.3 and Postfix 3.7 are also tried on the servers
 * themselves; Dovecot 2.4 and Postfix 3.4 run nowhere here.
 */
class RenderingTest {

	/** What differs from what the servers do now. */
	enum Item {
		POP3_OFF, IMAP_465, STARTTLS_REQUIRED, CLEARTEXT, TLS_1_3, CERTIFICATE, HOLD, BOUND, SUBMISSION_2525, SMTP_OFF;

		PortPolicy apply(PortPolicy present) {
			return switch (this) {
				case POP3_OFF -> present.withListeners(
						present.listeners().stream().filter(listener -> !listener.protocol().equals("pop3")).toList());
				case IMAP_465 -> present.with(listener("imap", 465, Security.IMPLICIT_TLS, Role.ACCESS));
				case STARTTLS_REQUIRED -> change(present, "imap", 143,
						listener("imap", 143, Security.STARTTLS_REQUIRED, Role.ACCESS));
				case CLEARTEXT -> change(present, "pop3", 110, Listener.of("pop3", 110, Security.NONE,
						Authentication.CLEARTEXT_ALLOWED, Role.ACCESS));
				case TLS_1_3 -> new PortPolicy(present.listeners(),
						new TlsPolicy(TlsVersion.TLS_1_3, present.tls().certificate()), present.settings());
				case CERTIFICATE -> new PortPolicy(present.listeners(), new TlsPolicy(present.tls().minimum(),
						Optional.of(new CertificateFiles("/etc/ssl/new.pem", "/etc/ssl/new.key"))), present.settings());
				case HOLD -> present.withSettings(Retention.PROTOCOL, SettingValues.empty()
						.with(Retention.HOLD, Term.ofDays(30)).withOverride(Retention.HOLD, "example.test", Term.ofDays(7)));
				case BOUND -> present.with(listener("imap", 1143, Security.STARTTLS, Role.ACCESS)
						.withBind(Optional.of("192.0.2.1")));
				case SUBMISSION_2525 -> present.with(listener("smtp", 2525, Security.STARTTLS_REQUIRED, Role.SUBMISSION)
						.asFallbackFor(587));
				case SMTP_OFF -> present.without(present.find("smtp", 587).orElseThrow().id());
			};
		}

		private static PortPolicy change(PortPolicy present, String protocol, int port, Listener listener) {
			return present.without(present.find(protocol, port).orElseThrow().id()).with(listener);
		}

		private static Listener listener(String protocol, int port, Security security, Role role) {
			return Listener.of(protocol, port, security, Authentication.TLS_ONLY, role);
		}
	}

	@ParameterizedTest
	@EnumSource(Item.class)
	void the_files_of_an_item_are_these(Item item) throws IOException {
		assertEquals(golden(item), of(item, "2.3.19.1", "3.7.11") + of(item, "2.4.1", "3.4.23"));
	}

	@Test
	void the_plan_for_what_was_read_is_empty_in_every_dialect() {
		for (Reading reading : List.of(WrittenServers.of("2.3.19.1", "3.7.11"), WrittenServers.of("2.4.1", "3.4.23"))) {
			PortPolicy present = PresentPolicy.of(reading, 0).policy();
			assertEquals(List.of(), new PolicyRenderer(reading, 0).render(present).edits());
		}
	}

	static String of(Item item, String dovecot, String postfix) {
		Reading reading = WrittenServers.of(dovecot, postfix);
		PortPolicy wanted = item.apply(PresentPolicy.of(reading, 0).policy());
		return new PolicyRenderer(reading, 0).render(wanted).edits().stream()
				.map(edit -> "=== Dovecot " + dovecot + ", Postfix " + postfix + ": " + edit.after().path() + "\n"
						+ edit.after().content().orElse("(removed)\n"))
				.collect(Collectors.joining());
	}

	private static String golden(Item item) throws IOException {
		try (InputStream file = RenderingTest.class.getResourceAsStream("golden/" + item.name().toLowerCase(Locale.ROOT) + ".txt")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
