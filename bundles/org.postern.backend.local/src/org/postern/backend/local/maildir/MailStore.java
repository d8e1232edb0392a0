package org.postern.backend.local.maildir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.MailAddress;

/** All mailboxes of a server, under {@code mail/DOMAIN/NAME}. Mail to other domains rests in the outbox. */
public final class MailStore {

	private final Path folder;
	private final Clock clock;
	private final Map<Path, Mailbox> open = new ConcurrentHashMap<>();

	/** @param folder the server's data folder */
	public MailStore(Path folder, Clock clock) {
		this.folder = folder;
		this.clock = clock;
	}

	public Mailbox mailbox(MailAddress account) {
		return mailbox(folder.resolve("mail").resolve(account.domain()).resolve(safe(account.localPart())));
	}

	/** What authenticated senders address to other domains. It never leaves this computer. */
	public Mailbox outbox() {
		return mailbox(folder.resolve("outbox"));
	}

	private Mailbox mailbox(Path path) {
		return open.computeIfAbsent(path, missing -> new Mailbox(missing, clock));
	}

	/** A local part may hold a slash, or be two dots. */
	private static String safe(String localPart) {
		return localPart.replace("%", "%25").replace("/", "%2F").replaceFirst("^\\.", "%2E");
	}
}
