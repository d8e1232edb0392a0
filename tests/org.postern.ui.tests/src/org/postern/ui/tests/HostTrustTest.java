package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust.Decision;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.trust.HostQuestions;

/** The question whether a host is the right one. */
@ExtendWith(ScreenshotOnFailure.class)
class HostTrustTest {

	private static final HostKey KEY = new HostKey("mail.example.test", 2222, "ssh-ed25519",
			"SHA256:dVh05mZwu+GUSOws3nXPBAAYWK3iIvkmxvyn8QzPdQo");

	private final Bot bot = new Bot();
	private final HostQuestions questions = new HostQuestions();

	private CompletableFuture<Decision> asked() {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return questions.decide(KEY);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private static Decision of(CompletableFuture<Decision> asked) throws Exception {
		return asked.get(30, TimeUnit.SECONDS);
	}

	@ParameterizedTest
	@CsvSource({ "Trust Always, ALWAYS", "Trust Once, ONCE", "Do Not Connect, REFUSED" })
	void a_host_is_shown_with_its_fingerprint_and_each_answer_is_taken(String button, Decision decision) throws Exception {
		CompletableFuture<Decision> asked = asked();
		Scope dialog = bot.dialog("Unknown host");
		assertEquals(KEY.fingerprint(), dialog.text("Fingerprint").getText());
		assertEquals("mail.example.test:2222", dialog.text("Host").getText());
		bot.screenshot("host-trust");
		dialog.button(button).click();
		assertEquals(decision, of(asked));
	}

	@Test
	void who_trusts_once_is_not_asked_again_until_postern_is_closed() throws Exception {
		CompletableFuture<Decision> asked = asked();
		bot.dialog("Unknown host").button("Trust Once").click();
		assertEquals(Decision.ONCE, of(asked));
		assertEquals(Decision.ONCE, of(asked()));
	}
}
