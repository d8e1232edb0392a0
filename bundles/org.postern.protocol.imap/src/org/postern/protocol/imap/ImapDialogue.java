package org.postern.protocol.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The words of IMAP (RFC 3501, RFC 9051). */
final class ImapDialogue implements MailDialogue {

	private static final int MAXIMUM_LINES = 200;

	/** The response code of a greeting that saves the question (RFC 9051 section 7.1). */
	private static final Pattern IN_GREETING = Pattern.compile("\\[CAPABILITY ([^\\]]*)\\]", Pattern.CASE_INSENSITIVE);

	private final Depth depth;
	private List<String> told = List.of();
	private int tag;

	ImapDialogue(Depth depth) {
		this.depth = depth;
	}

	@Override
	public Reply greeting(Wire wire) throws IOException {
		String line = wire.readLine();
		String upper = line.toUpperCase(Locale.ROOT);
		if (upper.startsWith("* OK") || upper.startsWith("* PREAUTH")) {
			return Reply.of(Reply.Kind.OK, line);
		}
		if (upper.startsWith("* BYE")) {
			return Reply.of(upper.contains("[UNAVAILABLE]") ? Reply.Kind.LATER : Reply.Kind.REFUSED, line);
		}
		return Reply.of(Reply.Kind.GARBLED, line);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		Reply reply = command(wire, "CAPABILITY");
		if (!reply.isOk()) {
			return Capabilities.unknown();
		}
		return ImapCapabilities.of(reply.lines());
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		return command(wire, "STARTTLS");
	}

	@Override
	public String harmless() {
		return "p0 NOOP";
	}

	@Override
	public void quit(Wire wire) throws IOException {
		wire.writeLine(nextTag() + " LOGOUT");
	}

	@Override
	public List<Fact> seen(Greeting greeting) {
		String text = greeting.reply().text();
		Matcher matcher = IN_GREETING.matcher(text);
		told = matcher.find() ? ImapCapabilities.words(matcher.group(1)) : List.of();
		return List.of(new ImapWelcome(text.toUpperCase(Locale.ROOT).startsWith("* PREAUTH"), told));
	}

	@Override
	public List<Fact> seen(Offered offered) {
		if (!offered.capabilities().known()) {
			return List.of();
		}
		ImapAbilities abilities = ImapAbilities.of(offered);
		List<Fact> seen = new ArrayList<>(List.of(abilities));
		if (!told.isEmpty() && offered.before().isEmpty()) {
			seen.add(new ToldTwice(told, offered.capabilities().lines()));
		}
		if (depth == Depth.THOROUGH && offered.counts()) {
			seen.add(new ImapComfort(abilities));
		}
		return seen;
	}

	private Reply command(Wire wire, String command) throws IOException {
		String expected = nextTag();
		wire.writeLine(expected + " " + command);
		List<String> lines = new ArrayList<>();
		while (lines.size() < MAXIMUM_LINES) {
			String line = wire.readLine();
			lines.add(line);
			if (line.startsWith(expected + " ")) {
				return new Reply(kind(line.substring(expected.length() + 1).toUpperCase(Locale.ROOT)), lines);
			}
		}
		throw new OversizedReplyException("More than " + MAXIMUM_LINES + " lines to one command");
	}

	private static Reply.Kind kind(String result) {
		if (result.startsWith("OK")) {
			return Reply.Kind.OK;
		}
		if (result.contains("[UNAVAILABLE]")) {
			return Reply.Kind.LATER;
		}
		return result.startsWith("NO") || result.startsWith("BAD") ? Reply.Kind.REFUSED : Reply.Kind.GARBLED;
	}

	private String nextTag() {
		tag++;
		return "p" + tag;
	}
}
