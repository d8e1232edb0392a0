package org.postern.backend.local.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MessageFlags;

import jakarta.mail.Flags;

import org.postern.backend.local.maildir.StoredMail;
import org.postern.backend.local.mime.MimePart;
import org.postern.backend.local.mime.Structures;

/**
 * Answers {@code FETCH} from the bytes on disk. The engine's own way keeps every message parsed in memory, trims what
 * it sends, and counts headers into the size of parts.
 */
final class Fetch {

	private static final DateTimeFormatter INTERNAL_DATE = DateTimeFormatter
			.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

	private final FetchCommand command;
	private final SelectedFolder folder;
	private final OutputStream out;

	Fetch(FetchCommand command, SelectedFolder folder, OutputStream out) {
		this.command = command;
		this.folder = folder;
		this.out = out;
	}

	void run() throws IOException, FolderException {
		List<Long> uids = folder.uids();
		for (int number = 1; number <= uids.size(); number++) {
			long uid = uids.get(number - 1);
			boolean wanted = command.byUid() ? command.messages().includes(uid, uids.getLast())
					: command.messages().includes(number, uids.size());
			if (wanted) {
				answer(number, uid);
			}
		}
	}

	/** A message that is gone is passed over; the client hears of it in its time. */
	private void answer(int number, long uid) throws IOException, FolderException {
		Optional<StoredMail> mail = folder.folder().files().find(uid);
		Optional<MimePart> message = mail.isPresent() && needsText() ? read(uid) : Optional.empty();
		if (mail.isEmpty() || needsText() && message.isEmpty()) {
			return;
		}
		boolean seenNow = command.reads() && !folder.isReadonly() && !mail.get().name().hasFlag(FlagLetters.SEEN);
		if (seenNow) {
			folder.setFlags(new Flags(Flags.Flag.SEEN), true, uid, folder, false);
		}
		write("* " + number + " FETCH (");
		String space = "";
		for (FetchItem item : items(seenNow)) {
			write(space);
			write(item, folder.folder().files().find(uid).orElse(mail.get()), message);
			space = " ";
		}
		write(")\r\n");
	}

	private List<FetchItem> items(boolean seenNow) {
		List<FetchItem> items = new ArrayList<>(command.items());
		if (seenNow && !items.contains(FetchItem.Fact.FLAGS)) {
			items.addFirst(FetchItem.Fact.FLAGS);
		}
		return items;
	}

	private boolean needsText() {
		return command.items().stream()
				.anyMatch(item -> !(item instanceof FetchItem.Fact) && !(item instanceof FetchItem.Size));
	}

	private Optional<MimePart> read(long uid) throws IOException {
		Optional<InputStream> text = folder.folder().files().open(uid);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream open = text.get()) {
			return Optional.of(MimePart.of(open.readAllBytes()));
		}
	}

	private void write(FetchItem item, StoredMail mail, Optional<MimePart> message) throws IOException {
		switch (item) {
			case FetchItem.Fact fact -> write(fact + " " + switch (fact) {
				case FLAGS -> MessageFlags.format(folder.folder().letters().flags(mail.name().flags()));
				case INTERNALDATE -> "\"" + INTERNAL_DATE.format(mail.arrival()) + "\"";
				case UID -> Long.toString(mail.uid());
			});
			case FetchItem.Size size -> write("RFC822.SIZE " + mail.size());
			case FetchItem.Envelope envelope -> write("ENVELOPE " + Structures.envelope(message.orElseThrow()));
			case FetchItem.Structure structure -> write((structure.extended() ? "BODYSTRUCTURE " : "BODY ")
					+ Structures.body(message.orElseThrow(), structure.extended()));
			case FetchItem.Bytes bytes -> write(bytes, bytes.section().of(message.orElseThrow()));
		}
	}

	private void write(FetchItem.Bytes wanted, Optional<byte[]> found) throws IOException {
		if (found.isEmpty()) {
			write(wanted.label() + " NIL");
			return;
		}
		byte[] bytes = found.get();
		int begin = Math.min(wanted.range().map(FetchItem.Range::origin).orElse(0), bytes.length);
		int count = Math.min(wanted.range().map(FetchItem.Range::count).orElse(bytes.length), bytes.length - begin);
		write(wanted.label() + " {" + count + "}\r\n");
		out.write(bytes, begin, count);
	}

	private void write(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
	}
}
