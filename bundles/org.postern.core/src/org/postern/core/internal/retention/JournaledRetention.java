package org.postern.core.internal.retention;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.provider.ServerSessions;
import org.postern.core.retention.RetentionService;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

/** Runs retention, and tells the journal what was removed. A dry run leaves no trace. */
@Component
public final class JournaledRetention implements RetentionService {

	private final ServerSessions sessions;
	private final Journal journal;
	private final Clock clock;
	private final String who;

	@Activate
	public JournaledRetention(@Reference ServerSessions sessions, @Reference Journal journal) {
		this(sessions, journal, Clock.systemUTC(), System.getProperty("user.name", "unknown"));
	}

	JournaledRetention(ServerSessions sessions, Journal journal, Clock clock, String who) {
		this.sessions = sessions;
		this.journal = journal;
		this.clock = clock;
		this.who = who;
	}

	@Override
	public RetentionReport run(Site site, String server, boolean dryRun) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			PortPolicy policy = site.server(server).orElseThrow().policy();
			RetentionRun run = new RetentionRun(policy, clock.instant(), dryRun);
			return dryRun ? session.retain(run) : carryOut(site, server, session, run);
		}
	}

	private RetentionReport carryOut(Site site, String server, ServerSession session, RetentionRun run)
			throws BackendException {
		RetentionReport report = retain(site, server, session, run);
		write(site, server, result(report), details(run.policy().retention(), report));
		return report;
	}

	private RetentionReport retain(Site site, String server, ServerSession session, RetentionRun run)
			throws BackendException {
		try {
			return session.retain(run);
		} catch (BackendException e) {
			write(site, server, "failed, perhaps in part", List.of("Because: " + e.getMessage(), "Remedy: " + e.remedy()));
			throw e;
		}
	}

	private static String result(RetentionReport report) {
		return "removed " + Count.of(report.messages(), "message", "messages") + ", "
				+ Count.of(report.bytes(), "byte", "bytes");
	}

	private static List<String> details(Retention retention, RetentionReport report) {
		List<String> lines = new ArrayList<>(
				List.of("Hold " + retention.hold() + ", expire " + retention.expire() + " where no override applies"));
		report.mailboxes().stream().filter(mailbox -> mailbox.released() + mailbox.expired() > 0)
				.map(JournaledRetention::line).forEach(lines::add);
		return lines;
	}

	private static String line(MailboxRetention mailbox) {
		return mailbox.mailbox() + ": " + mailbox.released() + " no longer held, " + mailbox.expired() + " expired, "
				+ Count.of(mailbox.bytes(), "byte", "bytes") + mailbox.oldest().map(time -> ", oldest of " + time).orElse("");
	}

	/** What was removed does not come back, so a journal that cannot be written is told with what it would say. */
	private void write(Site site, String server, String result, List<String> details) throws BackendException {
		try {
			journal.add(site, new JournalEntry(clock.instant(), who, server, "retention", result, Optional.empty(), details));
		} catch (IOException e) {
			throw new BackendException("The retention run (" + result + ") could not be journalled: " + e.getMessage(),
					"Make room on the disk, or give yourself the right to write there.", e);
		}
	}
}
