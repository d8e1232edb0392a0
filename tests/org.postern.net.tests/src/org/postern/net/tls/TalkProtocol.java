package org.postern.net.tls;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.setting.Setting;
import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.EndpointCheck;
import org.postern.net.MailDialogue;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The smallest protocol that can do all that tests of TLS need: CAN, STARTTLS, NOOP and QUIT, each answered by a line. */
final class TalkProtocol implements MailProtocol {

	@Override
	public ProtocolInfo info() {
		return new ProtocolInfo("talk", "Talk", Direction.NONE, "Talk.", "For tests.", List.of());
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return List.of();
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException {
		return new EndpointCheck(request, listener).run(Talk::new);
	}

	/** The words. */
	private static final class Talk implements MailDialogue {

		@Override
		public Reply greeting(Wire wire) throws IOException {
			return reply(wire);
		}

		@Override
		public Capabilities capabilities(Wire wire) throws IOException {
			wire.writeLine("CAN");
			List<String> words = Stream.of(reply(wire).text().split(" ")).skip(1).toList();
			return new Capabilities(words.stream().map(Capability::ofPair).toList(), words.contains("STARTTLS"),
					words.contains("LOGIN"), List.of("PLAIN"), true);
		}

		@Override
		public Reply startTls(Wire wire) throws IOException {
			wire.writeLine("STARTTLS");
			return reply(wire);
		}

		@Override
		public void quit(Wire wire) throws IOException {
			wire.writeLine("QUIT");
		}

		private static Reply reply(Wire wire) throws IOException {
			String line = wire.readLine();
			boolean ok = line.startsWith("+OK") || line.startsWith("* PREAUTH");
			return Reply.of(ok ? Reply.Kind.OK : Reply.Kind.REFUSED, line);
		}
	}
}
