package org.postern.ui.wizard;

import org.postern.api.backend.ServerState;
import org.postern.api.model.MailServer;

/** What is known of a new server: what it does now, or why that cannot be read. */
sealed interface Present {

	/** The server that was asked. */
	MailServer server();

	record Reading(MailServer server) implements Present {
	}

	record Found(MailServer server, ServerState state) implements Present {
	}

	record Unknown(MailServer server, String reason, String remedy) implements Present {
	}
}
