package org.postern.mail.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.mail.DeliveryReport;
import org.postern.mail.DeliveryReport.Action;
import org.postern.mail.DeliveryReport.Fate;

/** Reports as servers write them, and as they should not. */
class ReportReaderTest {

	private static final String RECIPIENT = """
			Original-Recipient: rfc822; anna@example.org
			Final-Recipient: RFC822; anna@elsewhere.example
			Action: failed
			Status: 5.1.1 (no such mailbox)
			Remote-MTA: dns; mx.elsewhere.example
			Diagnostic-Code: smtp; 550 5.1.1 <anna@elsewhere.example>:
			  User unknown
			""";

	private final JakartaMail mail = new JakartaMail();

	@Test
	void a_failure_is_read_with_the_ids_of_the_message_and_what_the_server_said() {
		DeliveryReport report = read(report("Reporting-MTA: dns; mail.example.org\nOriginal-Envelope-Id: a+2Bb\n\n" + RECIPIENT))
				.orElseThrow();
		assertEquals(Optional.of("a+b"), report.envelopeId());
		assertEquals(Optional.of("<1234@example.org>"), report.messageId());
		assertEquals(List.of(new Fate(Action.FAILED, "5.1.1", Optional.of("anna@example.org"), "anna@elsewhere.example",
				"550 5.1.1 <anna@elsewhere.example>: User unknown")), report.recipients());
	}

	@Test
	void several_recipients_are_told_apart() {
		List<Fate> fates = read(report("Reporting-MTA: dns; a\n\n" + RECIPIENT + "\n" + RECIPIENT.replace("failed", "delayed")
				.replace("5.1.1 (no such mailbox)", "4.4.1") + "\n\n" + RECIPIENT.replace("failed", "delivered")
				.replace("5.1.1 (no such mailbox)", "2.0.0"))).orElseThrow().recipients();
		assertEquals(List.of(Action.FAILED, Action.DELAYED, Action.DELIVERED), fates.stream().map(Fate::action).toList());
	}

	@Test
	void a_report_with_the_line_ends_of_the_wire_is_read() {
		String text = report("Reporting-MTA: dns; a\n\n" + RECIPIENT).replace("\n", "\r\n");
		assertEquals(Action.FAILED, read(text).orElseThrow().recipients().getFirst().action());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Action: failed", "Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 2.0.0",
			"Final-Recipient: rfc822; a@example.org\nAction: delivered\nStatus: 5.0.0",
			"Final-Recipient: rfc822; a@example.org\nAction: exploded\nStatus: 5.0.0",
			"Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.1.1.1", "", ":::\n\n:", "no field at all" })
	void what_makes_no_sense_is_no_report(String fields) {
		assertEquals(Optional.empty(), read(report("Reporting-MTA: dns; a\n\n" + fields)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not a message", "Content-Type: multipart/report\n\nno parts", "Content-Type: text/plain\n\n5.1.1",
			"Content-Type: multipart/report; boundary=\"\n\n", "Content-Type: multipart/report; boundary=b\n\n--b\n\n--b\n\n--b",
			"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n"
					+ "Content-Transfer-Encoding: base64\n\n!!!!\n--b--" })
	void what_is_no_report_is_none(String message) {
		assertEquals(Optional.empty(), read(message));
	}

	@Test
	void what_is_shown_has_no_control_characters_and_an_end() {
		Fate fate = read(report("Reporting-MTA: dns; a\n\n" + RECIPIENT.replace("User unknown", "\u001b[31m\u202e" + "x".repeat(9_000))))
				.orElseThrow().recipients().getFirst();
		assertTrue(fate.said().length() <= 500, fate.said());
		assertTrue(fate.said().chars().noneMatch(c -> Character.isISOControl(c) || c == 0x202e), fate.said());
	}

	@Test
	void a_report_about_all_the_world_is_read_up_to_a_limit() {
		StringBuilder fields = new StringBuilder("Reporting-MTA: dns; a\n\n");
		for (int i = 0; i < 20_000; i++) {
			fields.append("Final-Recipient: rfc822; user").append(i).append("@example.org\nAction: failed\nStatus: 5.1.1\n\n");
		}
		assertTrue(read(report(fields.toString())).orElseThrow().recipients().size() <= 1_000);
	}

	private Optional<DeliveryReport> read(String message) {
		return mail.read(message.getBytes(StandardCharsets.UTF_8));
	}

	private static String report(String fields) {
		return """
				From: MAILER-DAEMON@example.org
				To: team@example.org
				Subject: Undelivered
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="b"

				--b
				Content-Type: text/plain

				It could not be delivered.
				--b
				Content-Type: message/delivery-status

				{fields}
				--b
				Content-Type: text/rfc822-headers

				Message-ID: <1234@example.org>
				Subject: Your mail

				--b--
				""".replace("{fields}", fields);
	}
}
