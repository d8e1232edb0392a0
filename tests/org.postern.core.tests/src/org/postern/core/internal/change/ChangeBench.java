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
public final class ChangeBench implements Progress {

	public static final String SERVER = "mail";
	public static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

	public static final Listener IMAP = Listener.of("imap", 143, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED,
			Role.ACCESS);
	public static final Listener SMTP = Listener.of("smtp", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	public static final Listener FALLBACK = Listener
			.of("smtp", 2525, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.SUBMISSION).asFallbackFor(25);

	public static final PortPolicy BEFORE = PortPolicy.empty()
			.withListeners(List.of(IMAP, SMTP, FALLBACK.withEnabled(false)));
	public static final PortPolicy WANTED = BEFORE.with(FALLBACK);

	public final FakeServer server = new FakeServer(BEFORE);
	public final CancelSource cancel = new CancelSource();
	public final List<String> steps = new ArrayList<>();
	public final Site site;
	public final Journal journal;
	public final ProvenChanges changes;

	public ChangeBench(Path folder) {
		this(folder, new JournalFile());
	}

	public ChangeBench(Path folder, Journal journal) {
		this.site = new Site(folder, "Test", List.of(
				new MailServer(SERVER, "127.0.0.1", "fake", 10_000, SettingValues.empty(), WANTED)), List.of());
		this.journal = journal;
		this.changes = another();
	}

	/** The same site in another process, or after a restart. */
	public ProvenChanges another() {
		return new ProvenChanges(server, server,
				new ChangeRecords(journal, Clock.fixed(NOW, ZoneOffset.UTC), "anna"));
	}

	public Plan plan() throws BackendException {
		return changes.plan(site, SERVER);
	}

	public ChangeReport apply() throws BackendException, InterruptedException {
		return changes.apply(site, plan(), this);
	}

	public ChangeReport applyWith(Fault... faults) throws BackendException, InterruptedException {
		Plan plan = plan();
		server.faults.addAll(List.of(faults));
		return changes.apply(site, plan, this);
	}

	public JournalEntry lastEntry() throws IOException {
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
