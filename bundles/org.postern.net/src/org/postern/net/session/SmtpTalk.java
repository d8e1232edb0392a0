package org.postern.net.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;
import org.postern.net.sasl.SaslFailure;

/** SMTP as a mail program speaks it (RFC 6409, RFC 4954). */
final class SmtpTalk implements UserTalk {

	private static final int MAXIMUM_LINES = 200;
	/** A command line is 512 bytes at most (RFC 4954 section 4). */
	private static final int LONGEST_INITIAL = 480;

	@Override
	public Reply greeting(Wire wire) throws IOException {
		return reply(wire);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		Reply reply = command(wire, "EHLO [127.0.0.1]");
		if (!reply.isOk()) {
			return Capabilities.unknown();
		}
		List<Capability> all = reply.lines().stream().skip(1).map(line -> line.length() > 4 ? line.substring(4) : "")
				.map(Capability::ofWords).toList();
		List<String> mechanisms = all.stream().flatMap(SmtpTalk::mechanisms).toList();
		boolean startTls = all.stream().anyMatch(capability -> capability.name().equals("STARTTLS"));
		return new Capabilities(all, startTls, !mechanisms.isEmpty(), mechanisms, true);
	}

	/** Servers of old wrote {@code AUTH=}, too. */
	private static Stream<String> mechanisms(Capability capability) {
		String line = capability.line().toUpperCase(Locale.ROOT);
		return line.startsWith("AUTH ") || line.startsWith("AUTH=")
				? Arrays.stream(line.substring(5).strip().split(" +")).filter(word -> !word.isEmpty())
				: Stream.empty();
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		return command(wire, "STARTTLS");
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
		Reply reply = reply(wire);
		String last = reply.lines().getLast();
		return last.startsWith("334") ? new Turn.Challenge(last.length() > 4 ? last.substring(4).strip() : "")
				: new Turn.End(reply);
	}

	@Override
	public Optional<LoginWay> ownWay(Capabilities capabilities) {
		return Optional.empty();
	}

	@Override
	public Reply logIn(Wire wire, Credentials credentials) throws IOException, SaslFailure {
		throw new UnsupportedOperationException("SMTP has no login but AUTH");
	}

	static Reply command(Wire wire, String command) throws IOException {
		wire.begin();
		wire.writeLine(command);
		return reply(wire);
	}

	/** A reply of one line or many (RFC 5321 section 4.2.1). */
	static Reply reply(Wire wire) throws IOException {
		List<String> lines = new ArrayList<>();
		while (lines.size() < MAXIMUM_LINES) {
			String line = wire.readLine();
			lines.add(line);
			if (!line.matches("[2-5][0-9][0-9]([ -].*)?")) {
				return new Reply(Reply.Kind.GARBLED, lines);
			}
			if (line.length() == 3 || line.charAt(3) == ' ') {
				return new Reply(kind(line.charAt(0)), lines);
			}
		}
		throw new OversizedReplyException("More than " + MAXIMUM_LINES + " lines in one reply");
	}

	private static Reply.Kind kind(char first) {
		return switch (first) {
			case '2' -> Reply.Kind.OK;
			case '4' -> Reply.Kind.LATER;
			case '5' -> Reply.Kind.REFUSED;
			default -> Reply.Kind.GARBLED;
		};
	}
}
