package org.postern.core.internal.bounce;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.postern.api.model.MailAddress;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.bounce.MailState;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.internal.io.LineFile;
import org.postern.core.internal.io.LineWriter;
import org.postern.core.site.Site;

/** What became of messages, as JSON lines in {@code state/mail-reports.jsonl}. */
public final class OutcomeFile {

	private static final String NAME = "mail-reports.jsonl";

	private OutcomeFile() {
	}

	/** What counts of each message, by its Message-ID. */
	public static Map<String, MailOutcome> read(Site site) throws IOException {
		Map<String, MailOutcome> outcomes = new HashMap<>();
		new LineFile(file(site), "report of mail").read(line -> {
			MailOutcome outcome = outcome(line);
			outcomes.merge(outcome.messageId(), outcome, OutcomeFile::weightier);
		});
		return outcomes;
	}

	/** Reports come in any order. */
	static MailOutcome weightier(MailOutcome known, MailOutcome told) {
		return told.state().compareTo(known.state()) > 0 ? told : known;
	}

	static void add(Site site, Collection<MailOutcome> outcomes) throws IOException {
		List<String> lines = new ArrayList<>();
		for (MailOutcome outcome : outcomes) {
			lines.add(line(outcome));
		}
		try (LineWriter writer = LineWriter.open(file(site))) {
			writer.append(lines);
		}
	}

	private static String line(MailOutcome outcome) throws IOException {
		return JsonRecord.empty().with("at", outcome.read().toString()).with("to", outcome.address().toString())
				.with("run", outcome.run()).with("message", outcome.messageId()).with("state", outcome.state().name())
				.with("status", outcome.status()).with("last", outcome.last()).with("said", outcome.said()).write();
	}

	private static MailOutcome outcome(JsonRecord line) throws IOException {
		try {
			return new MailOutcome(Instant.parse(line.text("at")), MailAddress.parse(line.text("to")), line.text("run"),
					line.text("message"), MailState.valueOf(line.text("state")), line.text("status"), line.text("last"),
					line.text("said"));
		} catch (DateTimeException | IllegalArgumentException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
