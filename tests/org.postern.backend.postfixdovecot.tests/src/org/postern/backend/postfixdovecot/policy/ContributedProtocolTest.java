package org.postern.backend.postfixdovecot.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.DovecotProtocol;
import org.postern.api.backend.DovecotSetting;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.Reading;

/** A protocol that a plug-in adds, on Dovecot's own service for submission, in both dialects. */
class ContributedProtocolTest {

	private static final Setting<Integer> SIZE = new Setting<>("max-size", "Size (MiB)", "The largest message that is taken.",
			new SettingType.WholeNumber(1, 1000), 40, false);

	/** As a plug-in would register it. */
	private static final class Sending implements DovecotProtocol {

		@Override
		public String id() {
			return "submission";
		}

		@Override
		public String label() {
			return "Dovecot's submission";
		}

		@Override
		public String word() {
			return "submission";
		}

		@Override
		public String installation() {
			return "dovecot-submissiond on Debian";
		}

		@Override
		public List<DovecotSetting<?>> settings() {
			return List.of(new DovecotSetting<>(SIZE, "submission_max_mail_size", size -> size + "M",
					said -> Optional.of(said).filter(text -> text.matches("[0-9]+M"))
							.map(text -> Integer.valueOf(text.replace("M", "")))));
		}
	}

	private static final Listener LISTENER = Listener.of("submission", 1587, Security.STARTTLS_REQUIRED,
			Authentication.TLS_ONLY, Role.ACCESS);

	private static Reading reading(String dovecot, String... settings) {
		return WrittenServers.speaking(dovecot, DovecotProtocols.with(List.of(new Sending())), settings);
	}

	private static PortPolicy wanted(Reading reading) {
		return PresentPolicy.of(reading, 0).policy().with(LISTENER).withSettings("submission",
				SettingValues.empty().with(SIZE, 25));
	}

	@Test
	void it_is_written_as_the_dialect_wants_it() throws IOException {
		String written = List.of("2.3.19.1", "2.4.1").stream().map(version -> new PolicyRenderer(reading(version), 0)
				.render(wanted(reading(version))).edits().stream().map(edit -> "=== Dovecot " + version + ": "
						+ edit.after().path() + "\n" + edit.after().content().orElseThrow()).collect(Collectors.joining()))
				.collect(Collectors.joining());

		try (InputStream golden = getClass().getResourceAsStream("golden/contributed.txt")) {
			assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), written);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.3.19.1", "2.4.1" })
	void its_present_state_is_read_and_needs_no_change(String version) {
		Reading reading = reading(version, version.startsWith("2.4") ? "submission_max_mail_size = 25M"
				: "plugin {\n  submission_max_mail_size = 25M\n}");
		PortPolicy present = PresentPolicy.of(reading, 0).policy();

		assertEquals(Map.of("submission", SettingValues.empty().with(SIZE, 25)), present.settings());
		assertTrue(new PolicyRenderer(reading, 0).render(present).isEmpty());
	}

	@Test
	void its_absence_is_told_with_what_to_install() {
		Reading reading = WrittenServers.of("2.4.1", "3.7.11", List.of(), DovecotProtocols.with(List.of(new Sending())));

		List<Finding> findings = new PolicyRenderer(reading, 0).render(wanted(reading)).findings();

		assertEquals(List.of("dovecot.program-missing"), findings.stream().map(Finding::id).toList());
		assertTrue(findings.getFirst().remedy().contains("dovecot-submissiond"), findings::toString);
	}

	@Test
	void it_is_named_as_the_plug_in_names_it() {
		Reading reading = reading("2.4.1");
		PortPolicy cleartext = PresentPolicy.of(reading, 0).policy().with(LISTENER.withSecurity(Security.NONE));

		assertEquals("Dovecot's submission 1587, none (cleartext): nobody can log in, for log-in needs TLS and TLS is not "
				+ "offered.", new PolicyRenderer(reading, 0).render(cleartext).findings().getFirst().summary());
	}

	@Test
	void without_the_plug_in_nobody_serves_it() {
		Reading reading = WrittenServers.of("2.4.1", "3.7.11");

		assertEquals(List.of("server.protocol-not-served"), new PolicyRenderer(reading, 0).render(wanted(reading)).findings()
				.stream().map(Finding::id).toList());
	}
}
