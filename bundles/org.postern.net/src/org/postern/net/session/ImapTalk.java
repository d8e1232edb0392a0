package org.postern.net.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.OversizedReplyException;
import org.postern.net.Reply;
import org.postern.net.Wire;
import org.postern.net.sasl.Credentials;

/** IMAP as a mail program speaks it (RFC 9051, RFC 3501). */
final class ImapTalk implements UserTalk {

	private static final int MAXIMUM_LINES = 2_000;
	private static final int LONGEST_INITIAL = 8_000;
	private static final String UNTAGGED = "* CAPABILITY ";

	private int tag;

	@Override
	public Reply greeting(Wire wire) throws IOException {
		String line = wire.readLine();
		String upper = line.toUpperCase(Locale.ROOT);
		if (upper.startsWith("* OK") || upper.startsWith("* PREAUTH")) {
			return Reply.of(Reply.Kind.OK, line);
		}
		return Reply.of(upper.startsWith("* BYE") ? Reply.Kind.REFUSED : Reply.Kind.GARBLED, line);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		Reply reply = command(wire, "CAPABILITY");
		if (!reply.isOk()) {
			return Capabilities.unknown();
		}
		List<Capability> all = reply.lines().stream().filter(line -> line.toUpperCase(Locale.ROOT).startsWith(UNTAGGED))
				.flatMap(line -> Arrays.stream(line.substring(UNTAGGED.length()).strip().split(" +")))
				.map(Capability::ofPair).toList();
		List<String> mechanisms = all.stream().filter(capability -> capability.name().equals("AUTH"))
				.flatMap(capability -> capability.parameters().stream()).toList();
		return new Capabilities(all, has(all, "STARTTLS"), !has(all, "LOGINDISABLED") || !mechanisms.isEmpty(),
				mechanisms, true);
	}

	private static boolean has(List<Capability> all, String name) {
		return all.stream().anyMatch(capability -> capability.name().equals(name));
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		return command(wire, "STARTTLS");
	}

	/** RFC 4959. */
	@Override
	public int longestInitial(Capabilities capabilities) {
		return capabilities.has("SASL-IR") ? LONGEST_INITIAL : 0;
	}

	@Override
	public void authenticate(Wire wire, String mechanism, Optional<String> initial) throws IOException {
		String command = nextTag() + " AUTHENTICATE " + mechanism;
		if (initial.isPresent()) {
			wire.writeSecret(command + " " + (initial.get().isEmpty() ? "=" : initial.get()),
					command + " " + SecretMask.MASK);
		} else {
			wire.writeLine(command);
		}
	}

	@Override
	public Turn turn(Wire wire) throws IOException {
		List<String> lines = new ArrayList<>();
		while (lines.size() < MAXIMUM_LINES) {
			String line = wire.readLine();
			if (line.startsWith("+")) {
				return new Turn.Challenge(line.substring(1).strip());
			}
			lines.add(line);
			if (isEnd(line)) {
				return new Turn.End(new Reply(kind(line), lines));
			}
		}
		throw oversized();
	}

	@Override
	public Optional<LoginWay> ownWay(Capabilities capabilities) {
		return capabilities.has("LOGINDISABLED") ? Optional.empty()
				: Optional.of(new LoginWay("LOGIN command", Optional.empty()));
	}

	/** What is not plain ASCII goes as a literal (RFC 9051 section 4.3). */
	@Override
	public Reply logIn(Wire wire, Credentials credentials) throws IOException {
		String begun = nextTag() + " LOGIN ";
		String shown = begun;
		for (String word : List.of(credentials.user(), credentials.password().use(String::new))) {
			if (word.matches("[ -~]*")) {
				begun += "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\" ";
			} else {
				wire.writeSecret(begun + "{" + word.getBytes(StandardCharsets.UTF_8).length + "}", shown + "{…}");
				if (turn(wire) instanceof Turn.End refused) {
					return refused.reply();
				}
				begun = word + " ";
				shown = "";
			}
			shown += SecretMask.MASK + " ";
		}
		wire.writeSecret(begun.substring(0, begun.length() - 1), shown.strip());
		return end(wire);
	}

	@Override
	public void leave(Wire wire) throws IOException {
		wire.writeLine(nextTag() + " LOGOUT");
	}

	Reply command(Wire wire, String command) throws IOException {
		wire.begin();
		wire.writeLine(nextTag() + " " + command);
		return end(wire);
	}

	/** Everything up to the answer to the last command. */
	Reply end(Wire wire) throws IOException {
		List<String> lines = new ArrayList<>();
		while (lines.size() < MAXIMUM_LINES) {
			String line = wire.readLine();
			lines.add(line);
			if (isEnd(line)) {
				return new Reply(kind(line), lines);
			}
		}
		throw oversized();
	}

	private boolean isEnd(String line) {
		return line.startsWith("p" + tag + " ");
	}

	private Reply.Kind kind(String line) {
		String result = line.substring(line.indexOf(' ') + 1).toUpperCase(Locale.ROOT);
		if (result.startsWith("OK")) {
			return Reply.Kind.OK;
		}
		return result.startsWith("NO") || result.startsWith("BAD") ? Reply.Kind.REFUSED : Reply.Kind.GARBLED;
	}

	String nextTag() {
		tag++;
		return "p" + tag;
	}

	private static IOException oversized() {
		return new OversizedReplyException("More than " + MAXIMUM_LINES + " lines to one command");
	}
}
