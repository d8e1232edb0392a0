package org.postern.protocol.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.model.DomainName;
import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.FurtherStage;
import org.postern.net.Greeting;
import org.postern.net.MailDialogue;
import org.postern.net.Offered;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The words of SMTP (RFC 5321, RFC 3207). */
final class SmtpDialogue implements MailDialogue {

	private static final int MAXIMUM_LINES = 200;
	private static final Pattern LINE = Pattern.compile("[2-5][0-9][0-9]([ -].*)?");
	private static final Pattern SPACES = Pattern.compile("\\s+");
	/** An address literal: the client claims no name it may not have (RFC 5321 section 4.1.3). */
	private static final String CLIENT = "[127.0.0.1]";

	private final CheckRequest request;
	private Optional<String> greetingHost = Optional.empty();
	private Optional<String> ehloHost = Optional.empty();

	SmtpDialogue(CheckRequest request) {
		this.request = request;
	}

	@Override
	public Reply greeting(Wire wire) throws IOException {
		Reply reply = reply(wire);
		boolean other = reply.isOk() && !reply.lines().getLast().startsWith("220");
		return other ? new Reply(Reply.Kind.GARBLED, reply.lines()) : reply;
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		wire.writeLine("EHLO " + CLIENT);
		Reply reply = reply(wire);
		if (!reply.isOk()) {
			return Capabilities.unknown();
		}
		ehloHost = firstWord(reply);
		return SmtpCapabilities.of(reply.lines().stream().skip(1).map(SmtpDialogue::text).toList());
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

	@Override
	public Optional<String> host(Reply greeting) {
		return firstWord(greeting);
	}

	@Override
	public List<Fact> seen(Greeting greeting) {
		greetingHost = greeting.host();
		return List.of();
	}

	@Override
	public List<Fact> seen(Offered offered) {
		if (!offered.capabilities().known()) {
			return List.of();
		}
		Ehlo ehlo = Ehlo.of(ehloHost, offered);
		List<Fact> seen = new ArrayList<>(List.of(ehlo));
		if (request.depth() == Depth.THOROUGH && offered.counts()) {
			seen.add(new SmtpComfort(ehlo));
			seen.add(new ServerNames(greetingHost, ehloHost));
		}
		return seen;
	}

	@Override
	public List<FurtherStage> further() {
		InetAddress address = request.address();
		boolean near = address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
		String host = ehloHost.filter(DomainName::isValid).orElse(request.endpoint().host());
		return List.of(new FurtherStage(Stage.OPEN_RELAY, wire -> new RelayCheck(host, near).at(wire)));
	}

	@Override
	public Optional<String> early() {
		return Optional.of("EHLO " + CLIENT);
	}

	/** Behind the code of the first line stands the server's name. */
	private static Optional<String> firstWord(Reply reply) {
		return reply.lines().stream().findFirst().map(line -> SPACES.split(text(line).strip(), 2)[0])
				.filter(word -> !word.isEmpty());
	}

	/** A reply of one line or many: {@code 250-…} goes on, {@code 250 …} ends it (RFC 5321 section 4.2.1). */
	static Reply reply(Wire wire) throws IOException {
		List<String> lines = new ArrayList<>();
		while (lines.size() < MAXIMUM_LINES) {
			String line = wire.readLine();
			lines.add(line);
			if (!LINE.matcher(line).matches()) {
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

	/** What stands behind the code of a line. */
	static String text(String line) {
		return line.length() > 4 ? line.substring(4) : "";
	}
}
