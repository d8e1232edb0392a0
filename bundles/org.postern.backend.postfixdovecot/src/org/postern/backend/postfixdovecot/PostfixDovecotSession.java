package org.postern.backend.postfixdovecot;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.apply.Applier;
import org.postern.backend.postfixdovecot.apply.Backup;
import org.postern.backend.postfixdovecot.apply.Change;
import org.postern.backend.postfixdovecot.apply.Configurator;
import org.postern.backend.postfixdovecot.apply.Configurator.Present;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.backend.postfixdovecot.retention.RetentionRows;
import org.postern.host.Host;
import org.postern.host.PortTrial;
import org.postern.host.change.ChangeNames;
import org.postern.host.change.FileEdit;

/** A conversation with the Postfix and Dovecot of one host. */
final class PostfixDovecotSession implements ServerSession {

	/** Dovecot's word for what it does not start with; it also warns. */
	private static final String FATAL = "Fatal:";

	private final MailServer server;
	private final Host host;
	private final Configurator configurator;
	private final Applier applier;
	private final Clock clock;
	private final ChangeNames names;
	private Optional<Revision> taken = Optional.empty();

	PostfixDovecotSession(MailServer server, Host host, Configurator configurator, Applier applier, Clock clock) {
		this.server = server;
		this.host = host;
		this.configurator = configurator;
		this.applier = applier;
		this.clock = clock;
		this.names = new ChangeNames(clock);
	}

	@Override
	public ServerState read() throws BackendException {
		return present().state();
	}

	private Present present() throws BackendException {
		try {
			return configurator.read(host, Cancellation.never());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted while " + host.label() + " was read", "Try again.", e);
		}
	}

	@Override
	public Plan plan(PortPolicy wanted) throws BackendException {
		Present present = present();
		refuseBroken(present.state());
		Rendering rendering = present.render(wanted);
		return new Plan(server.name(), present.state().fingerprint(), present.state().policy(), wanted,
				applier.planned(rendering), rendering.findings());
	}

	/** What a server does not understand itself cannot be the ground of a plan. */
	private static void refuseBroken(ServerState state) throws BackendException {
		Optional<Finding> broken = state.findings().stream().filter(finding -> finding.id().endsWith(".settings-broken"))
				.filter(finding -> finding.evidence().stream().anyMatch(line -> line.contains(FATAL))).findFirst();
		if (broken.isPresent()) {
			throw new BackendException(broken.get().summary() + " " + String.join("; ", broken.get().evidence()),
					broken.get().remedy());
		}
	}

	@Override
	public Revision backup(Plan plan) throws BackendException {
		Present present = unchanged(plan);
		Rendering rendering = present.render(plan.wanted());
		Instant now = clock.instant();
		String summary = rendering.edits().stream().map(FileEdit::summary).distinct().collect(Collectors.joining("; "));
		Revision revision = new Revision(names.id(now), server.name(), now, summary,
				Backup.of(present.files(), rendering.activations()).write());
		taken = Optional.of(revision);
		return revision;
	}

	private Present unchanged(Plan plan) throws BackendException {
		Present present = present();
		if (!present.state().fingerprint().equals(plan.basedOn())) {
			throw new BackendException("The server's configuration has changed since the plan was made.",
					"Make a new plan, look at it, and apply that.");
		}
		return present;
	}

	@Override
	public void apply(Plan plan, Progress progress) throws BackendException, InterruptedException {
		Rendering rendering = unchanged(plan).render(plan.wanted());
		Revision revision = taken.orElseThrow(() -> new IllegalStateException("No backup was taken before the change"));
		String who = names.who(revision.summary());
		applier.apply(new Change(revision.id(), who, server, plan.present(), plan.wanted(), understood(revision), rendering),
				progress);
	}

	@Override
	public void restore(Revision revision) throws BackendException {
		applier.undo(revision.id(), understood(revision));
	}

	private static Backup understood(Revision revision) throws BackendException {
		try {
			return Backup.read(revision.payload());
		} catch (IllegalArgumentException e) {
			throw new BackendException("Revision " + revision.id() + " cannot be understood: " + e.getMessage(),
					"Restore another revision.", e);
		}
	}

	@Override
	public void confirm(Revision revision) throws BackendException {
		applier.confirm(revision.id());
	}

	@Override
	public List<Finding> explain(List<Listener> silent) throws BackendException {
		return applier.explain(server, silent);
	}

	@Override
	public RetentionReport retain(RetentionRun run) throws BackendException {
		try {
			return RetentionRows.report(host.run(present().retention(run), Cancellation.never()), run.dryRun(),
					server.host());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("Interrupted while retention ran on " + host.label(), "Run it again.", e);
		}
	}

	@Override
	public Optional<RemoteProbe> probe() {
		return host.isElsewhere() ? Optional.of(new PortTrial(host)) : Optional.empty();
	}

	@Override
	public void close() {
		host.close();
	}
}
