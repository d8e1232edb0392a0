package org.postern.protocol.pop3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.net.Capabilities;
import org.postern.net.MailDialogue;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The words of POP3 (RFC 1939, RFC 2449, RFC 2595). */
final class Pop3Dialogue implements MailDialogue {

	private static final int MAXIMUM_CAPABILITIES = 200;

	private final Optional<PortPolicy> policy;

	Pop3Dialogue(Optional<PortPolicy> policy) {
		this.policy = policy;
	}

	@Override
	public Reply greeting(Wire wire) throws IOException {
		return reply(wire);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		wire.writeLine("CAPA");
		if (!reply(wire).isOk()) {
			return Capabilities.unknown();
		}
		List<String> lines = new ArrayList<>();
		for (String line = wire.readLine(); !line.equals("."); line = wire.readLine()) {
			if (lines.size() >= MAXIMUM_CAPABILITIES) {
				throw oversized();
			}
			lines.add(line);
		}
		return new Capabilities(lines, has(lines, "STLS"), has(lines, "USER") || has(lines, "SASL"), true);
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		wire.writeLine("STLS");
		return reply(wire);
	}

	@Override
	public void quit(Wire wire) throws IOException {
		wire.writeLine("QUIT");
	}

	@Override
	public List<Finding> judge(Capabilities capabilities) {
		return policy.map(stated -> new AnnouncedExpiry(stated.retention()).judge(capabilities.lines()))
				.orElse(List.of());
	}

	private static Reply reply(Wire wire) throws IOException {
		String line = wire.readLine();
		return Reply.of(kind(line.toUpperCase(Locale.ROOT)), line);
	}

	private static Reply.Kind kind(String line) {
		if (line.startsWith("+OK")) {
			return Reply.Kind.OK;
		}
		if (!line.startsWith("-ERR")) {
			return Reply.Kind.GARBLED;
		}
		return line.contains("[IN-USE]") || line.contains("[SYS/TEMP]") || line.contains("[LOGIN-DELAY]")
				? Reply.Kind.LATER
				: Reply.Kind.REFUSED;
	}

	private static boolean has(List<String> lines, String capability) {
		return lines.stream().map(line -> line.toUpperCase(Locale.ROOT).split(" ", 2)[0]).anyMatch(capability::equals);
	}

	private static IOException oversized() {
		return new OversizedReplyException("More than " + MAXIMUM_CAPABILITIES + " capabilities");
	}
}
