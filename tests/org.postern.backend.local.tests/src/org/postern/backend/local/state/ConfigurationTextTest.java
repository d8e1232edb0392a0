package org.postern.backend.local.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

class ConfigurationTextTest {

	private final ConfigurationText text = new ConfigurationText();

	private static Configuration everything() {
		PortPolicy policy = new PortPolicy(
				List.of(Listener.of("smtp", 2525, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.SUBMISSION)
						.asFallbackFor(25).withBind(Optional.of("::1")),
						Listener.of("pop3", 110, Security.NONE, Authentication.NONE, Role.ACCESS)),
				new TlsPolicy(TlsVersion.TLS_1_3, Optional.of(new CertificateFiles("a\tb\\c\nd", "key.pem"))),
				java.util.Map.of("pop3", SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))
						.withOverride(Retention.EXPIRE, "anna@example.test", Term.forever())));
		return new Configuration("mail.example.test", 10_000, "127.0.0.1", Set.of("b.test", "a.test"), policy);
	}

	@Test
	void everything_that_is_written_is_read_again() {
		Configuration configuration = everything();
		assertEquals(configuration, text.read(text.write(configuration)));
		assertEquals(text.write(configuration), text.write(text.read(text.write(configuration))));
	}

	@Test
	void closed_listeners_notes_and_order_are_no_business_of_the_server() {
		Listener open = Listener.of("pop3", 110, Security.NONE, Authentication.NONE, Role.ACCESS);
		Listener closed = Listener.of("imap", 143, Security.NONE, Authentication.NONE, Role.ACCESS).withEnabled(false);
		Configuration one = Configuration.empty().withPolicy(PortPolicy.empty().withListeners(List.of(open, closed)));
		Configuration other = Configuration.empty()
				.withPolicy(PortPolicy.empty().withListeners(List.of(open.withNote("for old telephones"))));
		assertEquals(text.write(one), text.write(other));
	}

	@Test
	void an_empty_text_is_a_server_that_opens_nothing() {
		assertEquals(Configuration.empty(), text.read(""));
	}

	@Test
	void a_text_that_breaks_off_anywhere_is_noticed() {
		String whole = text.write(everything());
		for (int length = 1; length < whole.length(); length++) {
			String half = whole.substring(0, length);
			assertThrows(IllegalArgumentException.class, () -> text.read(half), half);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense\nend\n", "listener\tpop3\nend\n", "tls\tSSLv3\nend\n",
			"listener\tpop3\t110\t-\tnone\tnone\tcaptain\t-\nend\n", "server\tx\tten\t127.0.0.1\nend\n" })
	void a_text_that_it_did_not_write_is_refused(String strange) {
		assertThrows(IllegalArgumentException.class, () -> text.read(strange));
	}
}
