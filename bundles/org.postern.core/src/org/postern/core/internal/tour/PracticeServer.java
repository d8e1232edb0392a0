package org.postern.core.internal.tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.progress.Progress;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.text.LineDiff;

/** The administrator's side of the tour: one practice server, whose policy is edited, planned, applied and proven. */
final class PracticeServer implements AutoCloseable {

	static final Term HOLD = Term.ofDays(14);

	private final TourServices services;
	private final Path folder;
	private final Progress progress;
	private Optional<ServerSession> session = Optional.empty();
	private boolean started;

	PracticeServer(TourServices services, Path folder, Progress progress) {
		this.services = services;
		this.folder = folder;
		this.progress = progress;
	}

	List<String> openSite() throws SiteException, BackendException, SecretStoreException, TourFailure {
		Site site = services.practice().open(folder);
		session = Optional.of(services.sessions().open(site, SampleSite.SERVER));
		if (!control().isRunning()) {
			moveToFreePorts(site);
		}
		edit(policy -> FallbackPort.of(policy).close(policy));
		MailServer server = server();
		return List.of("Site " + site.folder(), "Server " + server.name() + " on " + server.host() + ", account "
				+ SampleSite.ACCOUNT, "Ports are moved up by " + server.portOffset() + ", so that no root is needed");
	}

	private void moveToFreePorts(Site site) throws SiteException, TourFailure, BackendException {
		MailServer server = server();
		OptionalInt offset = services.freeOffset().apply(server);
		if (offset.isEmpty()) {
			throw new TourFailure("No free ports were found for the practice server",
					"Close programs that listen on many ports, and try again.");
		}
		if (offset.getAsInt() != server.portOffset()) {
			save(new MailServer(server.name(), server.host(), server.backend(), offset.getAsInt(), server.access(),
					server.policy()));
			session.ifPresent(ServerSession::close);
			session = Optional.of(services.sessions().open(services.store().load(site.folder()), SampleSite.SERVER));
		}
	}

	/** The server starts with what it was last given; applying makes that the policy as it stands before the tour. */
	List<String> start() throws BackendException, SiteException, TourFailure, InterruptedException {
		ServerControl control = control();
		boolean ran = control.isRunning();
		control.start();
		started = !ran;
		change();
		MailServer server = server();
		return List.of(ran ? "It was running already" : "Started in this process",
				"Open: " + String.join(", ", server.policy().enabled().stream()
						.map(listener -> listener.protocol() + " " + server.describePort(listener.port())).toList()));
	}

	List<String> tick() throws SiteException {
		edit(policy -> FallbackPort.of(policy).open(policy));
		edit(policy -> policy.withSettings(Retention.PROTOCOL,
				policy.settings(Retention.PROTOCOL).with(Retention.HOLD, HOLD)));
		PortPolicy policy = server().policy();
		FallbackPort fallback = FallbackPort.of(policy);
		return List.of("Saved in " + site().serverFile(SampleSite.SERVER) + ":",
				describedFallback() + ", in case port " + fallback.standsInFor() + " is filtered",
				"POP3 hold: " + policy.retention().hold() + ", seen by IMAP in '" + policy.retention().holdFolder() + "'");
	}

	List<String> plan() throws BackendException, SiteException, TourFailure {
		Plan plan = services.changes().plan(site(), SampleSite.SERVER);
		if (plan.isEmpty()) {
			throw new TourFailure("The plan is empty although the policy was changed",
					"Run the tour in a new folder: postern tour --folder DIR");
		}
		return plan.changes().stream().flatMap(change -> describe(change).stream()).toList();
	}

	private static List<String> describe(PlannedChange change) {
		return switch (change) {
			case PlannedChange.FileChange file -> {
				List<String> lines = new ArrayList<>(List.of(file.summary() + " (" + file.path() + ")"));
				lines.addAll(LineDiff.of(file.before(), file.after()).stream().map(line -> "  " + line).toList());
				yield lines;
			}
			case PlannedChange.Action action -> List.of(action.summary());
		};
	}

	/** Applies the policy; {@code fallbackOpen} is what must be true of port 2525 afterwards, and be proven. */
	List<String> apply(boolean fallbackOpen)
			throws BackendException, SiteException, TourFailure, InterruptedException {
		ChangeReport report = change();
		Listener wanted = fallback().orElseThrow();
		boolean proven = wanted.enabled() == fallbackOpen && report.proofs().stream()
				.anyMatch(proof -> proof.listener().id().equals(wanted.id()) && proof.isProven());
		if (!proven) {
			throw new TourFailure("Port " + wanted.port() + " was not proven to be " + word(fallbackOpen),
					"postern status shows where the server stands.");
		}
		return report.proofs().stream().map(PracticeServer::describe).toList();
	}

	private ChangeReport change() throws BackendException, SiteException, TourFailure, InterruptedException {
		Site site = site();
		ChangeReport report = services.changes().apply(site, services.changes().plan(site, SampleSite.SERVER), progress);
		if (!report.isSuccess()) {
			String why = report.findings().stream().map(finding -> finding.summary() + " " + finding.remedy())
					.findFirst().orElse("No reason is known.");
			throw new TourFailure(report.outcome().label() + ": " + why, "postern status shows where the server stands.");
		}
		return report;
	}

	private static String describe(ListenerProof proof) {
		return proof.listener().describe() + ": " + word(proof.listener().enabled()) + " at " + proof.livePort() + ", "
				+ proof.observed() + ", " + proof.elapsed().toMillis() + " ms";
	}

	private static String word(boolean open) {
		return open ? "open" : "closed";
	}

	List<String> untick() throws BackendException, SiteException, TourFailure, InterruptedException {
		edit(policy -> FallbackPort.of(policy).close(policy));
		String fallback = describedFallback();
		return apply(false).stream().filter(line -> line.startsWith(fallback)).toList();
	}

	Site site() throws SiteException {
		return services.store().load(folder);
	}

	MailServer server() throws SiteException {
		return site().server(SampleSite.SERVER).orElseThrow();
	}

	Optional<Listener> fallback() throws SiteException {
		PortPolicy policy = server().policy();
		return policy.find(FallbackPort.PROTOCOL, FallbackPort.of(policy).port());
	}

	private String describedFallback() throws SiteException {
		return fallback().orElseThrow().describe();
	}

	private void edit(UnaryOperator<PortPolicy> change) throws SiteException {
		MailServer server = server();
		PortPolicy changed = change.apply(server.policy());
		if (!changed.equals(server.policy())) {
			save(server.withPolicy(changed));
		}
	}

	private void save(MailServer server) throws SiteException {
		Path file = site().serverFile(server.name());
		SiteDocument opened = services.store().open(file);
		services.store().save(opened, services.store().render(file, opened.text(), server));
	}

	private ServerControl control() throws TourFailure {
		return session.flatMap(ServerSession::control).orElseThrow(() -> new TourFailure(
				"The practice site's server is not one that Postern runs itself", "Run the tour in a new folder."));
	}

	/** Stops the server if the tour started it. */
	@Override
	public void close() {
		session.ifPresent(open -> {
			if (started) {
				open.control().ifPresent(ServerControl::stop);
			}
			open.close();
		});
	}
}
