package org.postern.net.session;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.net.Reply;
import org.postern.net.Wire;

/** Asks POP3 about a mailbox and changes nothing. */
final class MaildropVisit {

	/** The list of a larger mailbox would be a megabyte; then the newest are asked for one by one. */
	private static final int LARGE = 5_000;
	private static final int NEWEST = 20;

	private final Wire wire;

	MaildropVisit(UserSession session) {
		if (!(session.talk() instanceof Pop3Talk)) {
			throw new IllegalArgumentException("Maildrops are an affair of POP3");
		}
		this.wire = session.wire();
	}

	MaildropTrial run() throws IOException {
		MaildropTrial seen = ids();
		if (seen.messages() == 0) {
			return seen;
		}
		Reply top = Pop3Talk.command(wire, "TOP " + seen.messages() + " 0");
		List<String> lines = top.isOk() ? Pop3Talk.lines(wire) : List.of();
		long body = lines.stream().dropWhile(line -> !line.isEmpty()).filter(line -> !line.isBlank()).count();
		return new MaildropTrial(seen.messages(), seen.asked(), seen.uidl(), seen.ids(), List.of(),
				top.isOk() ? Optional.empty() : Optional.of(top.text()), (int) body);
	}

	MaildropTrial ids() throws IOException {
		int messages = count(Pop3Talk.command(wire, "STAT"));
		return messages > LARGE ? newest(messages) : all(messages);
	}

	private MaildropTrial all(int messages) throws IOException {
		Map<Integer, String> ids = new HashMap<>();
		Reply uidl = Pop3Talk.command(wire, "UIDL");
		if (uidl.isOk()) {
			Pop3Talk.lines(wire).forEach(line -> note(line, ids));
		}
		return seen(messages, messages, uidl, ids);
	}

	private MaildropTrial newest(int messages) throws IOException {
		Map<Integer, String> ids = new HashMap<>();
		Reply uidl = Reply.of(Reply.Kind.OK, "");
		for (int number = messages; number > messages - NEWEST && uidl.isOk(); number--) {
			uidl = Pop3Talk.command(wire, "UIDL " + number);
			note(uidl.text().substring(Math.min(uidl.text().length(), "+OK ".length())), ids);
		}
		return seen(messages, NEWEST, uidl, ids);
	}

	private static MaildropTrial seen(int messages, int asked, Reply uidl, Map<Integer, String> ids) {
		return new MaildropTrial(messages, asked, uidl.isOk() ? Optional.empty() : Optional.of(uidl.text()), ids,
				List.of(), Optional.empty(), 0);
	}

	private static void note(String line, Map<Integer, String> ids) {
		String[] words = line.strip().split(" +", 2);
		if (words[0].matches("[0-9]{1,9}")) {
			ids.put(Integer.valueOf(words[0]), words.length > 1 ? words[1] : "");
		}
	}

	private static int count(Reply stat) throws IOException {
		String[] words = stat.text().split(" +");
		if (!stat.isOk() || words.length < 2 || !words[1].matches("[0-9]{1,9}")) {
			throw new IOException("The server says to STAT: " + stat.text());
		}
		return Integer.parseInt(words[1]);
	}
}
