package org.postern.ui.editor.retention;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;

/** A dry run in words. */
final class PreviewText {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

	private PreviewText() {
	}

	static String summary(RetentionReport report) {
		if (report.messages() == 0) {
			return Messages.preview_nothing;
		}
		long mailboxes = report.mailboxes().stream().filter(mailbox -> mailbox.released() + mailbox.expired() > 0)
				.count();
		return MessageFormat.format(Messages.preview_many, report.messages(), size(report.bytes()), mailboxes);
	}

	/** The cells of a mailbox's line. */
	static String[] cells(MailboxRetention mailbox, ZoneId zone) {
		return new String[] { mailbox.mailbox().toString(), Integer.toString(mailbox.released()),
				Integer.toString(mailbox.expired()), size(mailbox.bytes()),
				mailbox.oldest().map(oldest -> DATE.format(oldest.atZone(zone))).orElse(""),
				Integer.toString(mailbox.stillHeld()) };
	}

	/** Bytes in the unit that gives up to four figures, by thousands. */
	static String size(long bytes) {
		if (bytes < 1000) {
			return MessageFormat.format(Messages.unit_bytes, bytes);
		}
		double value = bytes;
		String[] units = { "kB", "MB", "GB", "TB" };
		int unit = -1;
		while (value >= 1000 && unit < units.length - 1) {
			value /= 1000;
			unit++;
		}
		return String.format(Locale.getDefault(), "%.1f %s", value, units[unit]);
	}
}
