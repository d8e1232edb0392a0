package org.postern.protocol.pop3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.check.Depth;
import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.Greeting;
import org.postern.net.MailDialogue;
import org.postern.net.Offered;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The words of POP3 (RFC 1939, RFC 2449, RFC 2595). */
final class Pop3Dialogue implements MailDialogue {

	private static final int MAXIMUM_CAPABILITIES = 200;
	/** What APOP makes its digest of (RFC 1939 section 7). */
	private static final Pattern TIMESTAMP = Pattern.compile("<[^<>@ ]+@[^<>@ ]+>");

	private final Depth depth;
	private Optional<String> timestamp = Optional.empty();

	Pop3Dialogue(Depth depth) {
		this.depth = depth;
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
		return Pop3Capabilities.of(lines);
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
	public List<Fact> seen(Greeting greeting) {
		Matcher matcher = TIMESTAMP.matcher(greeting.reply().text());
		timestamp = matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
		return List.of();
	}

	@Override
	public List<Fact> seen(Offered offered) {
		List<Fact> seen = new ArrayList<>(List.of(new Pop3Welcome(timestamp, offered.capabilities(), offered.counts())));
		if (offered.capabilities().known() && offered.counts()) {
			Pop3Abilities abilities = Pop3Abilities.of(offered.capabilities());
			seen.add(abilities);
			if (depth == Depth.THOROUGH) {
				seen.add(new Pop3Comfort(abilities));
			}
		}
		return seen;
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

	private static IOException oversized() {
		return new OversizedReplyException("More than " + MAXIMUM_CAPABILITIES + " capabilities");
	}
}
