package org.postern.net.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;

/** POP3 as a mail program speaks it (RFC 1939, RFC 2449, RFC 5034). */
final class Pop3Talk implements UserTalk {

	private static final int MAXIMUM_LINES = 20_000;
	/** A command line is 255 bytes at most (RFC 2449 section 4). */
	private static final int LONGEST_INITIAL = 220;

	@Override
	public Reply greeting(Wire wire) throws IOException {
		return reply(wire);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		Reply reply = command(wire, "CAPA");
		if (!reply.isOk()) {
			return Capabilities.unknown();
		}
		List<Capability> all = lines(wire).stream().map(Capability::ofWords).toList();
		List<String> mechanisms = all.stream().filter(capability -> capability.name().equals("SASL"))
				.flatMap(capability -> capability.parameters().stream()).toList();
		return new Capabilities(all, has(all, "STLS"), has(all, "USER") || !mechanisms.isEmpty(), mechanisms, true);
	}

	private static boolean has(List<Capability> all, String name) {
		return all.stream().anyMatch(capability -> capability.name().equals(name));
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		return command(wire, "STLS");
	}

	@Override
	public int longestInitial(Capabilities capabilities) {
		return LONGEST_INITIAL;
	}

	@Override
	public void authenticate(Wire wire, String mechanism, Optional<String> initial) throws IOException {
		if (initial.isPresent()) {
			wire.writeSecret("AUTH " + mechanism + " " + (initial.get().isEmpty() ? "=" : initial.get()),
					"AUTH " + mechanism + " " + SecretMask.MASK);
		} else {
			wire.writeLine("AUTH " + mechanism);
		}
	}

	@Override
	public Turn turn(Wire wire) throws IOException {
		String line = wire.readLine();
		boolean challenge = line.equals("+") || line.startsWith("+ ");
		return challenge ? new Turn.Challenge(line.substring(1).strip())
				: new Turn.End(Reply.of(kind(line), line));
	}

	/** A server that knows no CAPA is of a time when USER was a must. */
	@Override
	public Optional<LoginWay> ownWay(Capabilities capabilities) {
		return !capabilities.known() || capabilities.has("USER")
				? Optional.of(new LoginWay("USER and PASS", Optional.empty()))
				: Optional.empty();
	}

	@Override
	public Reply logIn(Wire wire, Credentials credentials) throws IOException {
		wire.writeSecret("USER " + credentials.user(), "USER " + SecretMask.MASK);
		Reply user = reply(wire);
		if (!user.isOk()) {
			return user;
		}
		wire.writeSecret("PASS " + credentials.password().use(String::new), "PASS " + SecretMask.MASK);
		return reply(wire);
	}

	static Reply command(Wire wire, String command) throws IOException {
		wire.begin();
		wire.writeLine(command);
		return reply(wire);
	}

	private static Reply reply(Wire wire) throws IOException {
		String line = wire.readLine();
		return Reply.of(kind(line), line);
	}

	private static Reply.Kind kind(String line) {
		String upper = line.toUpperCase(Locale.ROOT);
		if (upper.startsWith("+OK")) {
			return Reply.Kind.OK;
		}
		return upper.startsWith("-ERR") ? Reply.Kind.REFUSED : Reply.Kind.GARBLED;
	}

	/** The lines behind an {@code +OK}, up to the dot (RFC 1939 section 3). */
	static List<String> lines(Wire wire) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String line = wire.readLine(); !line.equals("."); line = wire.readLine()) {
			if (lines.size() >= MAXIMUM_LINES) {
				throw new OversizedReplyException("More than " + MAXIMUM_LINES + " lines to one command");
			}
			lines.add(line.startsWith(".") ? line.substring(1) : line);
		}
		return lines;
	}
}
