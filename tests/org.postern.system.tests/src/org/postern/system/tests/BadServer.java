package org.postern.system.tests;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.postern.api.check.Stage;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.TestIdentity;

/**
 * A way for a server to misbehave.
 *
 * @param security how it is spoken to
 * @param stage    where a test of it fails
 * @param finding  what the test has to say
 * @param handler  what it does to whoever connects
 */
record BadServer(String name, String protocol, Security security, Stage stage, String finding, Loopback.Handler handler) {

	private static final TestIdentity IDENTITY = TestIdentity.of("localhost");
	private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

	static final List<BadServer> ALL = List.of(
			new BadServer("endless greeting", "smtp", Security.NONE, Stage.GREETING, "dialogue.oversized",
					peer -> forever(peer, "220-hello and welcome to this server\r\n")),
			new BadServer("a byte now and then", "imap", Security.NONE, Stage.GREETING, "greeting.no-answer", peer -> {
				while (true) {
					peer.send(new byte[] { 'x' });
					Thread.sleep(100);
				}
			}),
			new BadServer("a line of a megabyte", "pop3", Security.NONE, Stage.GREETING, "dialogue.oversized",
					peer -> peer.send(MEGABYTE)),
			new BadServer("reset instead of a greeting", "imap", Security.NONE, Stage.GREETING, "greeting.closed", peer -> {
				Thread.sleep(200);
				peer.reset();
			}),
			new BadServer("reset in the handshake", "imap", Security.IMPLICIT_TLS, Stage.TLS, "tls.closed", peer -> {
				peer.hello();
				peer.reset();
			}),
			new BadServer("capabilities without end", "smtp", Security.NONE, Stage.CAPABILITIES, "dialogue.oversized",
					peer -> {
						peer.say("220 ready");
						peer.hear();
						forever(peer, "250-X-AND-MORE\r\n");
					}),
			new BadServer("capabilities without end under TLS", "imap", Security.IMPLICIT_TLS, Stage.CAPABILITIES,
					"dialogue.oversized", peer -> {
						peer.secure(IDENTITY);
						peer.say("* OK ready");
						peer.hear();
						forever(peer, "* CAPABILITY IMAP4rev1 X-AND-MORE\r\n");
					}),
			new BadServer("no word of TLS", "imap", Security.IMPLICIT_TLS, Stage.TLS, "tls.greeting-in-cleartext",
					peer -> forever(peer, "* OK what is TLS?\r\n")));

	private static void forever(Peer peer, String text) throws Exception {
		byte[] bytes = text.repeat(100).getBytes(StandardCharsets.US_ASCII);
		while (true) {
			peer.send(bytes);
		}
	}
}
