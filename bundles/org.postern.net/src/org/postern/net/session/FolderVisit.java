package org.postern.net.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.net.Reply;
import org.postern.net.session.FolderTrial.Kind;

/** Works with a folder of its own by IMAP (RFC 9051 section 6.3), and leaves none behind. */
final class FolderVisit {

	private static final Pattern FLAGS = Pattern.compile("FETCH \\(.*FLAGS \\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);
	private static final Pattern DELIMITER = Pattern.compile("\\* LIST \\([^)]*\\) \"(.)\"", Pattern.CASE_INSENSITIVE);
	private static final String RENAMED = "-renamed";

	private final UserSession session;
	private final ImapTalk talk;
	private final FolderDeeds deeds;

	FolderVisit(UserSession session, FolderDeeds deeds) {
		if (!(session.talk() instanceof ImapTalk imap)) {
			throw new IllegalArgumentException("Folders are an affair of IMAP");
		}
		this.session = session;
		this.talk = imap;
		this.deeds = deeds;
	}

	FolderTrial run() throws IOException {
		if (!create()) {
			return deeds.done(List.of());
		}
		String first = deeds.folder();
		if (did(Kind.RENAME, "RENAME " + quoted(first) + " " + quoted(first + RENAMED))) {
			deeds.now(first + RENAMED);
		}
		if (append() && did(Kind.FLAG, "STORE 1 +FLAGS (\\Flagged)")) {
			deeds.flags(keptFlags());
		}
		command("CLOSE");
		boolean deleted = did(Kind.DELETE, "DELETE " + quoted(deeds.folder()));
		return deeds.done(deleted ? List.of() : List.of(deeds.folder()));
	}

	/** Some servers want every folder below the inbox. */
	private boolean create() throws IOException {
		deeds.touch();
		deeds.now(deeds.name());
		long begun = System.nanoTime();
		Reply reply = command("CREATE " + quoted(deeds.folder()));
		if (!reply.isOk()) {
			deeds.now(belowInbox());
			begun = System.nanoTime();
			reply = command("CREATE " + quoted(deeds.folder()));
		}
		if (!deeds.note(Kind.CREATE, reply, begun)) {
			deeds.now("");
		}
		return reply.isOk();
	}

	private String belowInbox() throws IOException {
		Matcher matcher = DELIMITER.matcher(command("LIST \"\" \"\"").text());
		return "INBOX" + (matcher.find() ? matcher.group(1) : ".") + deeds.name();
	}

	/** As read; then looks into the folder. */
	private boolean append() throws IOException {
		String message = "Subject: Postern folder test\r\nMessage-ID: <" + deeds.name()
				+ "@postern.invalid>\r\n\r\nSafe to delete.";
		long begun = System.nanoTime();
		session.wire().begin();
		session.wire().writeLine(talk.nextTag() + " APPEND " + quoted(deeds.folder()) + " (\\Seen) {"
				+ message.getBytes(StandardCharsets.US_ASCII).length + "}");
		if (talk.turn(session.wire()) instanceof UserTalk.Turn.End refused) {
			return deeds.note(Kind.APPEND, refused.reply(), begun);
		}
		session.wire().writeLine(message);
		return deeds.note(Kind.APPEND, talk.end(session.wire()), begun)
				&& command("SELECT " + quoted(deeds.folder())).isOk();
	}

	/** Looked at again after the folder was closed: flags that only live in a session are of no use. */
	private List<String> keptFlags() throws IOException {
		command("CLOSE");
		command("SELECT " + quoted(deeds.folder()));
		return command("FETCH 1 (FLAGS)").lines().stream().map(FLAGS::matcher).filter(Matcher::find)
				.flatMap(found -> Arrays.stream(found.group(1).strip().split(" +"))).toList();
	}

	/** Deletes under every name that the folder may have, and looks whether one is left. */
	FolderTrial sweep() throws IOException {
		String below = belowInbox();
		for (String folder : List.of(deeds.name(), deeds.name() + RENAMED, below, below + RENAMED)) {
			command("DELETE " + quoted(folder));
		}
		Stream<String> left = command("LIST \"\" \"*\"").lines().stream().filter(line -> line.startsWith("*"))
				.filter(line -> line.contains(deeds.name()));
		return deeds.done(left.map(line -> line.substring(line.lastIndexOf(' ') + 1).replace("\"", "")).toList());
	}

	private boolean did(Kind kind, String command) throws IOException {
		long begun = System.nanoTime();
		return deeds.note(kind, command(command), begun);
	}

	private Reply command(String command) throws IOException {
		return talk.command(session.wire(), command);
	}

	private static String quoted(String folder) {
		return "\"" + folder.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}
}
