package org.postern.backend.postfixdovecot.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.progress.Cancellation;
import org.postern.host.Script;
import org.postern.host.change.ShellText;

class LookScriptsTest {

	/** P stands for a port that somebody listens on. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"127.70.1.1 | 127.70.1.1:P P | 127.70.1.2:P | true",
			"127.70.1.1 | 127.70.1.2:P   | ''           | false",
			"127.70.1.1 | ''             | P            | false",
			"127.70.1.1 | ''             | 127.70.1.1:P | false",
			"0.0.0.0    | 127.70.1.1:P P | 127.70.1.2:P | true",
			"::         | [::1]:P        | [::2]:P      | true",
			"::1        | [::1]:P        | [::2]:P      | true" })
	void a_place_is_a_port_at_its_address_and_other_addresses_do_not_count(String address, String open, String closed,
			boolean follows) throws Exception {
		try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName(address))) {
			String look = ShellText.await(places(open, listening), places(closed, listening), 0);
			assertEquals(follows ? "yes" : "no", said(look + "if follows; then echo yes; else echo no; fi\n"));
		}
	}

	private static List<String> places(String words, ServerSocket listening) {
		return List.of(words.replace("P", Integer.toString(listening.getLocalPort())).split(" "));
	}

	private static String said(String text) throws IOException, InterruptedException {
		return new ServersHost(Map.of()).run(Script.of("look", text), Cancellation.never()).output().lines()
				.reduce((first, last) -> last).orElseThrow();
	}
}
