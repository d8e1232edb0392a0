package org.postern.backend.local.pop3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.postern.api.model.MailAddress;
import org.postern.api.model.Retention;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.Mailbox;
import org.postern.backend.local.maildir.StoredMail;
import org.postern.backend.local.net.ClientLine;

/**
 * A POP3 session after the login (RFC 1939 sections 5 and 6). It sees the inbox as it was at the login. What is
 * deleted goes when the client takes leave: held for as long as the policy says, or for good.
 */
final class Pop3Session {

	/** RFC 1939 section 3. */
	private static final Duration SILENCE = Duration.ofMinutes(10);

	private final ClientLine line;
	private final LocalMail mail;
	private final MailAddress account;
	private final Mailbox mailbox;
	private final FolderFiles inbox;
	private final List<StoredMail> messages;
	private final Set<Integer> deleted = new TreeSet<>();

	Pop3Session(ClientLine line, LocalMail mail, MailAddress account) throws IOException {
		this.line = line;
		this.mail = mail;
		this.account = account;
		this.mailbox = mail.store().mailbox(account);
		this.inbox = mailbox.inbox();
		inbox.refresh();
		this.messages = inbox.list().stream().filter(message -> message.name().heldSince().isEmpty()).toList();
	}

	void serve() throws IOException {
		Duration idle = line.limits().idle();
		line.allowSilence(idle.compareTo(SILENCE) < 0 ? idle : SILENCE);
		line.writeLine("+OK " + messages.size() + " messages");
		boolean open = true;
		while (open) {
			Optional<String> next = line.readLine();
			open = next.isPresent() && answer(next.get());
		}
	}

	private boolean answer(String text) throws IOException {
		String[] words = text.trim().split(" +");
		switch (words[0].toUpperCase(Locale.ROOT)) {
			case "STAT" -> line.writeLine("+OK " + present().size() + " " + size());
			case "LIST" -> list(words, message -> Long.toString(message.size()));
			case "UIDL" -> list(words, message -> inbox.uidValidity() + "-" + message.uid());
			case "RETR" -> retrieve(words, Integer.MAX_VALUE);
			case "TOP" -> top(words);
			case "DELE" -> delete(words);
			case "RSET" -> {
				deleted.clear();
				line.writeLine("+OK");
			}
			case "NOOP" -> line.writeLine("+OK");
			case "CAPA" -> capabilities();
			case "QUIT" -> {
				line.writeLine(update());
				return false;
			}
			default -> line.writeLine("-ERR Unknown command");
		}
		return true;
	}

	private void capabilities() throws IOException {
		line.put("+OK Capabilities");
		for (String capability : new Pop3Capabilities(mail.current().policy()).after(account)) {
			line.put(capability);
		}
		line.writeLine(".");
	}

	private List<Integer> present() {
		return IntStream.rangeClosed(1, messages.size()).filter(number -> !deleted.contains(number)).boxed().toList();
	}

	private StoredMail message(int number) {
		return messages.get(number - 1);
	}

	private long size() {
		return present().stream().mapToLong(number -> message(number).size()).sum();
	}

	private void list(String[] words, Function<StoredMail, String> fact) throws IOException {
		if (words.length > 1) {
			line.writeLine(number(words).map(asked -> "+OK " + asked + " " + fact.apply(message(asked)))
					.orElse("-ERR No such message"));
			return;
		}
		line.put("+OK");
		for (int number : present()) {
			line.put(number + " " + fact.apply(message(number)));
		}
		line.writeLine(".");
	}

	/** The message that a command names, unless it is not there or deleted. */
	private Optional<Integer> number(String[] words) {
		return words.length > 1 && words[1].matches("[0-9]{1,9}")
				? Optional.of(Integer.valueOf(words[1]))
						.filter(asked -> asked >= 1 && asked <= messages.size() && !deleted.contains(asked))
				: Optional.empty();
	}

	private void top(String[] words) throws IOException {
		if (words.length > 2 && words[2].matches("[0-9]{1,9}")) {
			retrieve(words, Integer.parseInt(words[2]));
		} else {
			line.writeLine("-ERR TOP message lines");
		}
	}

	private void retrieve(String[] words, int bodyLines) throws IOException {
		Optional<Integer> number = number(words);
		Optional<InputStream> text = number.isPresent() ? inbox.open(message(number.get()).uid()) : Optional.empty();
		if (text.isEmpty()) {
			line.writeLine("-ERR No such message");
			return;
		}
		line.put("+OK");
		try (InputStream message = text.get()) {
			new Pop3Text(message).send(line.out(), bodyLines);
		}
		line.writeLine(".");
	}

	private void delete(String[] words) throws IOException {
		Optional<Integer> number = number(words);
		number.ifPresent(deleted::add);
		line.writeLine(number.isPresent() ? "+OK Deleted" : "-ERR No such message");
	}

	/** The UPDATE state of RFC 1939 section 6. */
	private String update() {
		Set<Long> gone = deleted.stream().map(number -> message(number).uid())
				.collect(Collectors.toCollection(TreeSet::new));
		Retention retention = mail.current().policy().retention(account);
		try {
			if (retention.hold().isNone()) {
				inbox.remove(gone);
			} else if (!gone.isEmpty()) {
				inbox.hold(gone, mailbox.create(retention.holdFolder()));
			}
			return "+OK Bye";
		} catch (IOException e) {
			return "-ERR [SYS/TEMP] Some deleted messages were not removed: " + e.getMessage();
		}
	}
}
