package org.postern.backend.local;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.state.Fingerprint;
import org.postern.backend.local.state.PolicyText;
import org.postern.backend.local.tls.ServerTls;

/** A conversation with the local server: its configuration is one file, which a running server follows. */
final class LocalSession implements ServerSession {

	/** Fine enough that the revisions of quick hands sort by time. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS")
			.withZone(ZoneOffset.UTC);

	private final LocalBackend backend;
	private final ServerAccess access;
	private final LocalFolder folder;
	private final Clock clock;
	private final PolicyText text = new PolicyText();

	LocalSession(LocalBackend backend, ServerAccess access, LocalFolder folder, Clock clock) {
		this.backend = backend;
		this.access = access;
		this.folder = folder;
		this.clock = clock;
	}

	private String stated() throws BackendException {
		try {
			return folder.state().read();
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	private BackendException unusable(IOException e) {
		return new BackendException("The folder " + folder.path() + " cannot be used: " + e.getMessage(),
				"Make it readable and writable, and see that the disk is not full.", e);
	}

	private PortPolicy read(String stated) throws BackendException {
		try {
			return text.read(stated);
		} catch (IllegalArgumentException e) {
			throw new BackendException(folder.state().path() + " cannot be understood: " + e.getMessage(),
					"Restore the last revision, or remove the file and apply the policy again.", e);
		}
	}

	@Override
	public ServerState read() throws BackendException {
		String stated = stated();
		List<Finding> findings = backend.running(folder).map(RunningServer::problems).orElse(List.of()).stream()
				.map(problem -> Finding.of("local.port-not-open", Severity.ERROR, problem,
						"The configuration states the port, and it could not be opened.",
						"Stop the program that has the port, or give the server another port offset."))
				.toList();
		return new ServerState(read(stated), Fingerprint.of(stated), findings);
	}

	@Override
	public Plan plan(PortPolicy wanted) throws BackendException {
		ServerTls.of(wanted.tls(), folder.tls(), access.server().host(), clock);
		String before = stated();
		String after = text.write(wanted);
		PortPolicy present = read(before);
		List<PlannedChange> changes = new ArrayList<>();
		if (!before.equals(after)) {
			changes.addAll(new ListenerChanges(access.server(), present, wanted).describe());
			changes.add(new PlannedChange.FileChange("Write the server's configuration", folder.state().path().toString(),
					before, after));
		}
		return new Plan(access.server().name(), Fingerprint.of(before), present, wanted, changes, unspoken(wanted));
	}

	private List<Finding> unspoken(PortPolicy wanted) {
		return wanted.enabled().stream().map(Listener::protocol)
				.filter(protocol -> !List.of("pop3", "imap", "smtp").contains(protocol)).distinct()
				.map(protocol -> Finding.of("local.protocol-not-spoken", Severity.ERROR,
						"The local server does not speak " + protocol + ".", "It speaks POP3, IMAP and SMTP.",
						"Close this listener, or administer it on a server that speaks it."))
				.toList();
	}

	@Override
	public Revision backup(Plan plan) throws BackendException {
		Instant now = clock.instant();
		String id = MOMENT.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8);
		String summary = plan.changes().stream().filter(PlannedChange.Action.class::isInstance)
				.map(PlannedChange::summary).reduce((first, second) -> first + "; " + second)
				.orElse("Settings changed");
		return new Revision(id, access.server().name(), now, summary, stated());
	}

	@Override
	public void apply(Plan plan, Progress progress) throws BackendException, InterruptedException {
		if (!Fingerprint.of(stated()).equals(plan.basedOn())) {
			throw new BackendException("The server's configuration has changed since the plan was made.",
					"Make a new plan, look at it, and apply that.");
		}
		progress.cancellation().check();
		progress.step("Opening and closing ports");
		put(text.write(plan.wanted()));
	}

	@Override
	public void restore(Revision revision) throws BackendException {
		try {
			put(revision.payload());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted while the former state was put back.", "Restore again.", e);
		}
	}

	/** The ports first, then the file: a port that cannot be had leaves both as they were. */
	private void put(String next) throws BackendException, InterruptedException {
		Optional<RunningServer> here = backend.running(folder);
		try {
			if (here.isPresent()) {
				here.get().apply(next);
			} else {
				folder.state().write(next);
				if (new LocalControl(backend, access, folder, clock).isRunning()) {
					new OtherProcess(folder).await(Fingerprint.of(next));
				}
			}
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	@Override
	public RetentionReport retain(RetentionRun run) throws BackendException {
		MailStore store = backend.running(folder).map(server -> server.mail().store())
				.orElseGet(() -> new MailStore(folder.path(), clock));
		try {
			return new LocalRetention(store, folder.accounts()).run(run);
		} catch (IOException e) {
			throw unusable(e);
		}
	}

	@Override
	public Optional<ServerControl> control() {
		return Optional.of(new LocalControl(backend, access, folder, clock));
	}

	@Override
	public Optional<Accounts> accounts() {
		return Optional.of(new LocalAccounts(folder, access));
	}

	@Override
	public void close() {
		// the server goes on; a session holds nothing open
	}
}
