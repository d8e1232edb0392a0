package org.postern.backend.local.maildir;

import java.time.Instant;

/**
 * A message of a folder.
 *
 * @param uid  its IMAP UID
 * @param name its file
 * @param size in bytes
 */
public record StoredMail(long uid, MessageName name, long size) {

	public Instant arrival() {
		return name.arrival();
	}

	StoredMail named(MessageName other) {
		return new StoredMail(uid, other, size);
	}
}
