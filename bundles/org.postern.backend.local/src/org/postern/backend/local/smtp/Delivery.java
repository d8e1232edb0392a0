package org.postern.backend.local.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.Mailbox;
import org.postern.backend.local.maildir.StagedMail;

/**
 * One message for several mailboxes: first it is written for all of them, and only then does it become visible, so
 * that a disk that is full on the way leaves nothing in any.
 */
final class Delivery implements AutoCloseable {

	private record Copy(FolderFiles folder, StagedMail mail) {
	}

	private final List<Copy> copies = new ArrayList<>();
	private final List<InputStream> open = new ArrayList<>();

	/** @return the text once more, for the next mailbox */
	InputStream stage(Mailbox mailbox, InputStream text) throws IOException {
		FolderFiles inbox = mailbox.inbox();
		Copy copy = new Copy(inbox, inbox.stage(text));
		copies.add(copy);
		InputStream again = Files.newInputStream(copy.mail().file());
		open.add(again);
		return again;
	}

	void accept() throws IOException {
		for (Copy copy : copies) {
			copy.folder().accept(copy.mail(), "");
		}
	}

	@Override
	public void close() throws IOException {
		for (InputStream stream : open) {
			stream.close();
		}
		for (Copy copy : copies) {
			copy.mail().discard();
		}
	}
}
