package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.postern.api.check.Depth;
import org.postern.testkit.ScriptedServer;

/** How the dialogues of logins begin, and the bench they are tried on. */
abstract class LoginDialogues {

	static final String PLAIN = base64("\0anna\0" + LoginBench.PASSWORD);

	final LoginBench bench = new LoginBench();

	static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	LoginRound standard(String protocol, ScriptedServer server) throws InterruptedException {
		return logIn(protocol, server, Depth.STANDARD);
	}

	LoginRound logIn(String protocol, ScriptedServer server, Depth depth) throws InterruptedException {
		try (server) {
			LoginRound round = bench.logIn(protocol, server.start().port(), depth);
			assertEquals(List.of(), server.surprises());
			assertTrue(bench.isDiscreet(), bench.transcript::toString);
			return round;
		}
	}

	static ScriptedServer smtp(String auth) {
		return new ScriptedServer().output("220 mail ready").expect("EHLO").output("250-mail")
				.output("250 AUTH " + auth);
	}

	static ScriptedServer imap(String capabilities) {
		return new ScriptedServer().output("* OK ready").expect("p1 CAPABILITY")
				.output("* CAPABILITY IMAP4rev1 " + capabilities).output("p1 OK done");
	}

	static ScriptedServer pop3(String... capabilities) {
		ScriptedServer server = new ScriptedServer().output("+OK ready").expect("CAPA").output("+OK");
		List.of(capabilities).forEach(server::output);
		return server.output(".");
	}
}
