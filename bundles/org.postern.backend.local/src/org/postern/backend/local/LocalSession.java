package org.postern.backend.local;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.state.Configuration;
import org.postern.backend.local.state.ConfigurationText;
import org.postern.backend.local.state.Fingerprint;
import org.postern.backend.local.tls.ServerTls;

/** A conversation with the local server: its configuration is one file, which only the server that runs writes. */
final class LocalSession implements ServerSession {

	private static final List<String> SPOKEN = List.of("pop3", "imap", "smtp");

	/** Fine enough that the revisions of quick hands sort by time. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS")
			.withZone(ZoneOffset.UTC);

	private final LocalBackend backend;
	private final ServerAccess access;
	private final LocalFolder folder;
	private final Clock clock;
	private final StateFile state;
	private final LocalControl control;

	LocalSession(LocalBackend backend, ServerAccess access, Clock clock) {
		this.backend = backend;
		this.access = access;
		this.folder = LocalFolder.of(access);
		this.clock = clock;
		this.state = new StateFile(folder);
		this.control = new LocalControl(backend, folder, configuration(access.server().policy()), access.site(), clock);
	}

	/** What the site says of the server, with another policy. */
	private Configuration configuration(PortPolicy policy) {
		return new Configuration(access.server().host(), access.server().portOffset(),
				access.server().access().get(LocalBackend.BIND), access.domains().stream()
						.map(domain -> domain.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
				policy);
	}

	@Override
	public ServerState read() throws BackendException {
		String text = state.read();
		return new ServerState(new ConfigurationText().read(text).policy(), Fingerprint.of(text), problems());
	}

	private List<Finding> problems() throws BackendException {
		try {
			List<String> problems = control.isRunning() ? folder.problems().read().lines().toList() : List.of();
			return problems.stream()
					.map(problem -> Finding.of("local.port-not-open", Severity.ERROR, problem,
							"The configuration states the port, and it could not be opened when the server started.",
							"Stop the program that has the port, or give the server another port offset."))
					.toList();
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	@Override
	public Plan plan(PortPolicy wanted) throws BackendException {
		new ServerTls.Source(folder.tls(), access.site(), access.server().host(), clock).check(wanted.tls());
		String before = state.read();
		Configuration present = new ConfigurationText().read(before);
		Configuration next = configuration(wanted);
		String after = new ConfigurationText().write(next);
		List<PlannedChange> changes = new ArrayList<>();
		if (!before.equals(after)) {
			changes.addAll(new ListenerChanges(access.server(), present, next).describe());
			changes.add(new PlannedChange.FileChange("Write the server's configuration", folder.state().path().toString(),
					before, after));
		}
		return new Plan(access.server().name(), Fingerprint.of(before), present.policy(), wanted, changes,
				unspoken(wanted));
	}

	private static List<Finding> unspoken(PortPolicy wanted) {
		return wanted.enabled().stream().map(Listener::protocol).filter(protocol -> !SPOKEN.contains(protocol))
				.distinct()
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
				.map(PlannedChange::summary).collect(Collectors.joining("; "));
		return new Revision(id, access.server().name(), now, summary.isEmpty() ? "Settings changed" : summary,
				state.read());
	}

	@Override
	public void apply(Plan plan, Progress progress) throws BackendException, InterruptedException {
		if (!Fingerprint.of(state.read()).equals(plan.basedOn())) {
			throw new BackendException("The server's configuration has changed since the plan was made.",
					"Make a new plan, look at it, and apply that.");
		}
		progress.cancellation().check();
		progress.step("Opening and closing ports");
		put(ServerRequest.of(plan.basedOn(), new ConfigurationText().write(configuration(plan.wanted()))),
				progress.cancellation());
	}

	/** Goes on to its end even where the thread is interrupted: half a way back helps nobody. */
	@Override
	public void restore(Revision revision) throws BackendException {
		boolean interrupted = Thread.interrupted();
		try {
			requireUnderstood(revision);
			put(ServerRequest.of(ServerRequest.ANY, revision.payload()), Cancellation.never());
		} catch (InterruptedException e) {
			interrupted = true;
			throw new BackendException("Interrupted while the former state was put back.", "Restore again.", e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void requireUnderstood(Revision revision) throws BackendException {
		try {
			new ConfigurationText().read(revision.payload());
		} catch (IllegalArgumentException e) {
			throw new BackendException("Revision " + revision.id() + " cannot be understood: " + e.getMessage(),
					"Restore another revision.", e);
		}
	}

	private void put(ServerRequest request, Cancellation cancellation) throws BackendException, InterruptedException {
		Optional<RunningServer> here = backend.running(folder);
		if (here.isPresent()) {
			here.get().apply(request.text());
			return;
		}
		try {
			Optional<DataLock> stopped = DataLock.take(folder);
			if (stopped.isEmpty()) {
				new OtherProcess(folder).apply(request, cancellation);
				return;
			}
			try (DataLock lock = stopped.get()) {
				write(request.text());
			}
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	/** A restore may find that there is nothing to do, also on a disk that is full. */
	private void write(String text) throws BackendException, IOException {
		if (!text.equals(folder.state().read())) {
			state.write(text);
		}
	}

	@Override
	public RetentionReport retain(RetentionRun run) throws BackendException {
		MailStore store = backend.running(folder).map(server -> server.mail().store())
				.orElseGet(() -> new MailStore(folder.path(), clock));
		try {
			return new LocalRetention(folder, store, run).report();
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	@Override
	public Optional<ServerControl> control() {
		return Optional.of(control);
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
