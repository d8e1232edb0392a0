package org.postern.core.internal.probe;

import java.util.Map;
import java.util.UUID;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.mail.Letter;

/** The message that makes the round trip. */
final class TestLetter {

	private TestLetter() {
	}

	/** Marked as made by a program (RFC 3834), so that nobody's holiday notice answers it. */
	static Letter of(MailAddress address, Endpoint sender) {
		String id = "<postern-" + UUID.randomUUID() + "@" + address.domain() + ">";
		String text = "Postern sent this message over " + EndpointOutcome.place(sender)
				+ " to see whether it arrives, and removes it once it has. If it is still here, you can delete it.\n";
		return new Letter(id, address, address, "Postern connection test", text, "<p>" + text.strip() + "</p>",
				Map.of("Auto-Submitted", "auto-generated", "X-Postern-Test", "round-trip"));
	}
}
