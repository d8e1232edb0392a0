package org.postern.ui.editor.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.model.MailAddress;

class PreviewTextTest {

	@Test
	void messages_and_mailboxes_are_counted() {
		RetentionReport report = new RetentionReport(true, List.of(mailbox("anna", 2, 10), mailbox("bert", 0, 0)));
		assertEquals("Would remove 12 messages (5.0 kB) from one mailbox.", PreviewText.summary(report));
	}

	@Test
	void nothing_to_remove_is_said() {
		assertEquals("Would remove nothing.", PreviewText.summary(new RetentionReport(true, List.of())));
	}

	@Test
	void sizes_are_told_in_a_unit_that_fits() {
		assertEquals("999 bytes", PreviewText.size(999));
		assertEquals("1.0 kB", PreviewText.size(1_000));
		assertEquals("3.5 MB", PreviewText.size(3_456_789));
	}

	private static MailboxRetention mailbox(String name, int released, int expired) {
		return new MailboxRetention(new MailAddress(name, "example.org"), released, expired,
				released + expired == 0 ? 0 : 5_000, Optional.of(Instant.EPOCH), 0);
	}
}
