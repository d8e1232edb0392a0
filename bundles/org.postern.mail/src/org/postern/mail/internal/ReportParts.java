package org.postern.mail.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

import org.postern.mail.DeliveryReport;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** Finds the parts of a report: for people, for programs, and what came back (RFC 6522, RFC 6533). */
final class ReportParts {

	private static final int MOST_PARTS = 10;
	private static final int MOST_FIELDS = 1 << 20;

	private Optional<ReportFields> fields = Optional.empty();
	private Optional<String> messageId = Optional.empty();

	/** @throws MessagingException if the message is not of the form that it says it has */
	static Optional<DeliveryReport> read(byte[] message) throws MessagingException, IOException {
		MimeMessage whole = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
		return whole.isMimeType("multipart/report") && whole.getContent() instanceof MimeMultipart multipart
				? new ReportParts().read(multipart) : Optional.empty();
	}

	private Optional<DeliveryReport> read(MimeMultipart report) throws MessagingException, IOException {
		for (int i = 0; i < Math.min(report.getCount(), MOST_PARTS); i++) {
			take(report.getBodyPart(i));
		}
		return fields.filter(found -> !found.recipients().isEmpty())
				.map(found -> new DeliveryReport(found.envelopeId(), messageId, found.recipients()));
	}

	private void take(BodyPart part) throws MessagingException, IOException {
		if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
			try (InputStream stream = part.getInputStream()) {
				fields = Optional.of(ReportFields.read(new String(stream.readNBytes(MOST_FIELDS), StandardCharsets.UTF_8)));
			}
		} else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")
				|| part.isMimeType("message/global-headers") || part.isMimeType("message/global")) {
			try (InputStream stream = part.getInputStream()) {
				messageId = id(new InternetHeaders(new ByteArrayInputStream(stream.readNBytes(MOST_FIELDS))));
			}
		}
	}

	private static Optional<String> id(InternetHeaders headers) {
		return Optional.ofNullable(headers.getHeader("Message-ID", null)).map(String::strip);
	}
}
