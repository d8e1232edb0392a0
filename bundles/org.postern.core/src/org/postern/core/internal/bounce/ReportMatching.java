package org.postern.core.internal.bounce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.bounce.MailState;
import org.postern.core.issued.IssuedProfile;
import org.postern.mail.DeliveryReport;
import org.postern.mail.DeliveryReport.Fate;
import org.postern.mail.Mailing;
import org.postern.mail.ReportReader;

/**
 * Finds the messages that reports are of, by ids that only who had the message can know. A report about another recipient
 * than the one that the message was for says nothing of him.
 */
final class ReportMatching {

	private final ReportReader reader;
	private final Instant now;
	private final Map<String, IssuedProfile> sent = new HashMap<>();
	private final Map<String, MailOutcome> known;
	private final Map<String, MailOutcome> news = new LinkedHashMap<>();
	private int messages;
	private int reports;
	private int foreign;

	/**
	 * @param issued by the Message-ID
	 * @param known  by the Message-ID
	 */
	ReportMatching(ReportReader reader, Instant now, Map<String, IssuedProfile> issued, Map<String, MailOutcome> known) {
		this.reader = reader;
		this.now = now;
		this.known = known;
		issued.forEach((id, profile) -> sent.put(Mailing.envelopeId(id), profile));
	}

	/** @param message as it was received */
	void take(byte[] message) {
		messages++;
		Optional<DeliveryReport> report = reader.read(message);
		if (report.isPresent()) {
			reports++;
			Optional<IssuedProfile> about = about(report.get());
			if (about.isEmpty()) {
				foreign++;
			} else {
				report.get().recipients().stream().filter(fate -> isOf(fate, about.get())).forEach(fate -> take(fate, about.get()));
			}
		}
	}

	/** Where it names two messages, it is of none. */
	private Optional<IssuedProfile> about(DeliveryReport report) {
		Optional<IssuedProfile> byEnvelope = report.envelopeId().flatMap(id -> Optional.ofNullable(sent.get(id)));
		Optional<IssuedProfile> byMessage = report.messageId().filter(id -> id.matches("<[^<>@]+@[^<>@]+>"))
				.flatMap(id -> Optional.ofNullable(sent.get(Mailing.envelopeId(id))).filter(issued -> issued.message().equals(id)));
		boolean differ = byEnvelope.isPresent() && byMessage.isPresent() && !byEnvelope.equals(byMessage);
		return differ ? Optional.empty() : byEnvelope.or(() -> byMessage);
	}

	private static boolean isOf(Fate fate, IssuedProfile issued) {
		return fate.original().map(original -> original.equalsIgnoreCase(issued.address().toString())).orElse(true);
	}

	private void take(Fate fate, IssuedProfile issued) {
		MailOutcome told = new MailOutcome(now, issued.address(), issued.run(), issued.message(), state(fate.action()),
				fate.status(), fate.last(), fate.said());
		Optional<MailOutcome> before = Optional.ofNullable(known.get(told.messageId()));
		if (before.filter(outcome -> outcome.state().compareTo(told.state()) >= 0).isEmpty()) {
			news.merge(told.messageId(), told, OutcomeFile::weightier);
		}
	}

	private static MailState state(DeliveryReport.Action action) {
		return switch (action) {
			case FAILED -> MailState.BOUNCED;
			case DELAYED -> MailState.DELAYED;
			case DELIVERED, RELAYED, EXPANDED -> MailState.DELIVERED;
		};
	}

	List<MailOutcome> news() {
		return new ArrayList<>(news.values());
	}

	BounceReading reading(int tooLarge) {
		return new BounceReading(messages, reports, foreign, tooLarge, news());
	}
}
