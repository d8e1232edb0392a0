package org.postern.backend.local.pop3;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.postern.api.model.MailAddress;
import org.postern.api.model.Retention;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.maildir.MailFolderFiles;
import org.postern.backend.local.maildir.Mailbox;
import org.postern.backend.local.maildir.StoredMail;
import org.postern.backend.local.net.ClientLine;

/**
 * A POP3 session after the login (RFC 1939 sections 5 and 6). It sees the inbox as it was at the login. What is
 * deleted goes when the client takes leave: held for as long as the policy says, or for good.
 */
final class Pop3Session {

	private final ClientLine line;
	private final LocalMail mail;
	private final MailAddress account;
	private final Mailbox mailbox;
	private final MailFolderFiles inbox;
	private final List<StoredMail> messages;
	private final Set<Integer> deleted = new TreeSet<>();

	Pop3Session(ClientLine line, LocalMail mail, MailAddress account) throws IOException {
		this.line = line;
		this.mail = mail;
		this.account = account;
		this.mailbox = mail.store().mailbox(account);
		this.inbox = mailbox.inbox();
		this.messages = inbox.list();
	}

	/** @return false: a session after the login ends the connection; true where the mail is in use and another try may follow */
	boolean serve() throws IOException {
		if (!mail.drops().add(account)) {
			line.writeLine("-ERR [IN-USE] Another POP3 session has this mailbox open");
			return true;
		}
		try {
			line.writeLine("+OK " + messages.size() + " messages");
			boolean open = true;
			while (open) {
				Optional<String> next = line.readLine();
				open = next.isPresent() && answer(next.get());
			}
			return false;
		} finally {
			mail.drops().remove(account);
		}
	}

	private boolean answer(String text) throws IOException {
		String[] words = text.trim().split(" +");
		switch (words[0].toUpperCase(Locale.ROOT)) {
			case "STAT" -> line.writeLine("+OK " + present().size() + " " + size());
			case "LIST" -> list(words, message -> Long.toString(message.size()));
			case "UIDL" -> list(words, message -> inbox.uidValidity() + "-" + message.uid());
			case "RETR" -> retrieve(words, Integer.MAX_VALUE);
			case "TOP" -> retrieve(words, words.length > 2 && words[2].matches("[0-9]{1,9}") ? Integer.parseInt(words[2]) : 0);
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
		line.writeLine("+OK Capabilities");
		for (String capability : new Pop3Capabilities(mail.policy().get()).lines(false, false)) {
			line.writeLine(capability);
		}
		line.writeLine(".");
	}

	private List<Integer> present() {
		List<Integer> numbers = new ArrayList<>();
		for (int number = 1; number <= messages.size(); number++) {
			if (!deleted.contains(number)) {
				numbers.add(number);
			}
		}
		return numbers;
	}

	private long size() {
		return present().stream().mapToLong(number -> messages.get(number - 1).size()).sum();
	}

	private void list(String[] words, Function<StoredMail, String> fact) throws IOException {
		if (words.length > 1) {
			Optional<Integer> number = number(words);
			line.writeLine(number.map(asked -> "+OK " + asked + " " + fact.apply(messages.get(asked - 1)))
					.orElse("-ERR No such message"));
			return;
		}
		line.writeLine("+OK");
		for (int number : present()) {
			line.writeLine(number + " " + fact.apply(messages.get(number - 1)));
		}
		line.writeLine(".");
	}

	private Optional<Integer> number(String[] words) {
		return words.length > 1 && words[1].matches("[0-9]{1,9}")
				? Optional.of(Integer.valueOf(words[1])).filter(present()::contains)
				: Optional.empty();
	}

	private void retrieve(String[] words, int bodyLines) throws IOException {
		Optional<Integer> number = number(words);
		Optional<StoredMail> message = number.flatMap(asked -> inbox.find(messages.get(asked - 1).uid()));
		if (message.isEmpty()) {
			line.writeLine("-ERR No such message");
			return;
		}
		line.writeLine("+OK");
		try (BufferedReader reader = Files.newBufferedReader(inbox.file(message.get()), StandardCharsets.ISO_8859_1)) {
			send(reader, bodyLines);
		}
		line.writeLine(".");
	}

	/** Lines that begin with a dot get another (RFC 1939 section 3). */
	private void send(BufferedReader reader, int bodyLines) throws IOException {
		int left = bodyLines;
		boolean body = false;
		for (String next = reader.readLine(); next != null && left >= 0; next = reader.readLine()) {
			if (body && left == 0) {
				return;
			}
			String sent = next.startsWith(".") ? "." + next : next;
			line.out().write((sent + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
			left = body ? left - 1 : left;
			body = body || next.isEmpty();
		}
	}

	private void delete(String[] words) throws IOException {
		Optional<Integer> number = number(words);
		number.ifPresent(deleted::add);
		line.writeLine(number.isPresent() ? "+OK Deleted" : "-ERR No such message");
	}

	/** The UPDATE state of RFC 1939 section 6. */
	private String update() throws IOException {
		List<StoredMail> gone = deleted.stream().map(number -> messages.get(number - 1)).toList();
		Retention retention = mail.policy().get().retention(account);
		if (retention.hold().isNone()) {
			inbox.remove(gone);
		} else if (!gone.isEmpty()) {
			inbox.hold(gone, mailbox.create(retention.holdFolder()));
		}
		return "+OK Bye";
	}
}
