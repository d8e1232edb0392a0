package org.postern.backend.local.smtp;

import java.io.IOException;

import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * Refuses {@code BDAT} (RFC 3030), which is not offered: the library takes a connection that breaks within a chunk for
 * the end of the message, and would store the half of it.
 */
final class NoChunks extends BaseCommand {

	NoChunks() {
		super("BDAT", "Not offered.");
	}

	@Override
	public void execute(String command, Session session) throws IOException {
		session.sendResponse("502 5.5.1 Send the message by DATA");
	}
}
