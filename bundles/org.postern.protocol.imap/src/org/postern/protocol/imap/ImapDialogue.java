package org.postern.protocol.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.postern.net.Capabilities;
import org.postern.net.MailDialogue;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The words of IMAP (RFC 3501, RFC 9051). */
final class ImapDialogue implements MailDialogue {

	private static final int MAXIMUM_LINES = 200;

	private int tag;

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
	public void quit(Wire wire) throws IOException {
		wire.writeLine(nextTag() + " LOGOUT");
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
