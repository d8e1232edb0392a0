package org.postern.backend.local.maildir;

import java.io.File;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The name of a message's file in a Maildir: {@code SECONDS.UNIQUE[,H=SECONDS][:2,FLAGS]}. The first number is the
 * arrival, {@code H} the moment a POP3 program deleted it, the letters after the colon are its flags. A name without
 * the colon is one in {@code new}, which no mail program has looked at yet.
 */
public record MessageName(String text) {

	/** Marks names that this server gave: what such a file is in {@code tmp} at a start, nobody is writing any more. */
	static final String OURS = ".postern";

	/** Windows has no colon in file names; other mail programs use the semicolon there too. */
	private static final String INFO = File.separatorChar == '\\' ? ";2," : ":2,";
	private static final String HELD = ",H=";

	/** A name that no other message has. */
	static MessageName fresh(Instant arrival) {
		String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
		return new MessageName(String.format("%d.M%06dR%s%s", arrival.getEpochSecond(), arrival.getNano() / 1000, unique,
				OURS));
	}

	/** What stays the same when flags change. */
	public String base() {
		int info = text.indexOf(INFO);
		return info < 0 ? text : text.substring(0, info);
	}

	/** Whether the message is in {@code new}. */
	public boolean isNew() {
		return !text.contains(INFO);
	}

	public String flags() {
		int info = text.indexOf(INFO);
		return info < 0 ? "" : text.substring(info + INFO.length());
	}

	public boolean hasFlag(char letter) {
		return flags().indexOf(letter) >= 0;
	}

	public MessageName withFlags(String flags) {
		return new MessageName(base() + INFO + flags);
	}

	/** The Epoch where the name does not begin with a time. */
	public Instant arrival() {
		return seconds(text).map(Instant::ofEpochSecond).orElse(Instant.EPOCH);
	}

	/** When a POP3 program deleted it; empty where none did. */
	public Optional<Instant> heldSince() {
		int held = base().indexOf(HELD);
		return held < 0 ? Optional.empty() : seconds(base().substring(held + HELD.length())).map(Instant::ofEpochSecond);
	}

	public MessageName heldSince(Instant deletion) {
		String withoutHold = base().replaceAll(HELD + "[0-9]+", "");
		return new MessageName(withoutHold + HELD + deletion.getEpochSecond()).withFlags(flags());
	}

	private static Optional<Long> seconds(String text) {
		String digits = text.replaceAll("(?s)[^0-9].*", "");
		return digits.isEmpty() || digits.length() > 12 ? Optional.empty() : Optional.of(Long.valueOf(digits));
	}
}
