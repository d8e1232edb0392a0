package org.postern.core.internal.change;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ChangeReport;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

/** A site with one fake server, whose policy ticks 2525, and the changes under test. */
final class ChangeBench implements Progress {

	static final String SERVER = "mail";
	static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

	static final Listener IMAP = Listener.of("imap", 143, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.ACCESS);
	static final Listener SMTP = Listener.of("smtp", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	static final Listener FALLBACK = Listener
			.of("smtp", 2525, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.SUBMISSION).asFallbackFor(25);

	static final PortPolicy BEFORE = PortPolicy.empty()
			.withListeners(List.of(IMAP, SMTP, FALLBACK.withEnabled(false)));
	static final PortPolicy WANTED = BEFORE.with(FALLBACK);

	final FakeServer server = new FakeServer(BEFORE);
	final CancelSource cancel = new CancelSource();
	final List<String> steps = new ArrayList<>();
	final Site site;
	final Journal journal;
	final ProvenChanges changes;

	ChangeBench(Path folder) {
		this(folder, new JournalFile());
	}

	ChangeBench(Path folder, Journal journal) {
		this.site = new Site(folder, "Test", List.of(
				new MailServer(SERVER, "127.0.0.1", "fake", 10_000, SettingValues.empty(), WANTED)), List.of());
		this.journal = journal;
		this.changes = another();
	}

	/** The same site in another process, or after a restart. */
	ProvenChanges another() {
		return new ProvenChanges(server, server,
				new ChangeRecords(journal, Clock.fixed(NOW, ZoneOffset.UTC), "anna"));
	}

	Plan plan() throws BackendException {
		return changes.plan(site, SERVER);
	}

	ChangeReport apply() throws BackendException, InterruptedException {
		return changes.apply(site, plan(), this);
	}

	ChangeReport applyWith(Fault... faults) throws BackendException, InterruptedException {
		Plan plan = plan();
		server.faults.addAll(List.of(faults));
		return changes.apply(site, plan, this);
	}

	JournalEntry lastEntry() throws IOException {
		return journal.entries(site).getFirst();
	}

	@Override
	public void step(String what) {
		steps.add(what);
	}

	@Override
	public Cancellation cancellation() {
		return cancel;
	}
}
