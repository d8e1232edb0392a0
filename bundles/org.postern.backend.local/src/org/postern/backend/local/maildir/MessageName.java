package org.postern.backend.local.maildir;

import java.time.Instant;
import java.util.Optional;

/**
 * The name of a message's file in a Maildir: {@code SECONDS.UNIQUE[,H=SECONDS][:2,FLAGS]}. The first number is the
 * arrival, {@code H} the moment a POP3 program deleted it, the letters after the colon are its flags.
 */
public record MessageName(String text) {

	private static final String INFO = ":2,";
	private static final String HELD = ",H=";

	/** What stays the same when flags change. */
	public String base() {
		int colon = text.indexOf(INFO);
		return colon < 0 ? text : text.substring(0, colon);
	}

	public String flags() {
		int colon = text.indexOf(INFO);
		return colon < 0 ? "" : text.substring(colon + INFO.length());
	}

	public MessageName withFlags(String flags) {
		return new MessageName(base() + INFO + flags);
	}

	public Instant arrival() {
		String seconds = text.replaceAll("[^0-9].*", "");
		return Instant.ofEpochSecond(seconds.isEmpty() || seconds.length() > 12 ? 0 : Long.parseLong(seconds));
	}

	/** When a POP3 program deleted it; empty where none did. */
	public Optional<Instant> heldSince() {
		int held = base().indexOf(HELD);
		if (held < 0) {
			return Optional.empty();
		}
		String seconds = base().substring(held + HELD.length()).replaceAll("[^0-9].*", "");
		return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)));
	}

	public MessageName heldSince(Instant deletion) {
		String withoutHold = base().replaceAll(",H=[0-9]+", "");
		return new MessageName(withoutHold + HELD + deletion.getEpochSecond() + INFO + flags());
	}
}
