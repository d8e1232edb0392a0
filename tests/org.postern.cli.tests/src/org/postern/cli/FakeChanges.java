package org.postern.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.change.ListenerProof;
import org.postern.core.site.Site;

/** Changes that are written down and change nothing. */
final class FakeChanges implements ChangeService {

	static final Revision FIRST = revision("r1", "the first change");
	static final Revision LAST = revision("r2", "open 2525");

	final List<String> done = new ArrayList<>();
	List<PlannedChange> changes = List.of(
			new PlannedChange.FileChange("listen on 2525", "listeners.conf", "a\nb\nc\nd\n", "a\nb\nc\nd\nport 2525\n"),
			new PlannedChange.Action("reload the server", "systemctl reload mail"),
			new PlannedChange.Action("wait for it", ""));
	Optional<Finding> failure = Optional.empty();
	Optional<Revision> interrupted = Optional.empty();

	private static Revision revision(String id, String summary) {
		return new Revision(id, "mail", Instant.EPOCH, summary, "");
	}

	@Override
	public Plan plan(Site site, String server) {
		return new Plan(server, "f1", PortPolicy.empty(), site.server(server).orElseThrow().policy(), changes,
				List.of());
	}

	@Override
	public ChangeReport apply(Site site, Plan plan, Progress progress) {
		done.add("apply " + plan.server());
		progress.step("Reloading");
		return report(site, LAST);
	}

	@Override
	public List<Revision> revisions(Site site, String server) {
		return List.of(LAST, FIRST);
	}

	@Override
	public ChangeReport restore(Site site, Revision revision, Progress progress) {
		done.add("restore " + revision.id());
		return report(site, revision);
	}

	@Override
	public ChangeReport finish(Site site, Revision revision, Progress progress) {
		done.add("finish " + revision.id());
		return report(site, revision);
	}

	@Override
	public Optional<Revision> interrupted(Site site, String server) {
		return interrupted;
	}

	private ChangeReport report(Site site, Revision revision) {
		List<ListenerProof> proofs = site.servers().getFirst().policy().listeners().stream()
				.map(listener -> new ListenerProof(listener, listener.port() + 10_000, failure, "as seen",
						Duration.ofMillis(7)))
				.toList();
		return failure.isPresent()
				? new ChangeReport(ChangeOutcome.ROLLED_BACK, Optional.empty(), proofs, List.of(failure.get()))
				: new ChangeReport(ChangeOutcome.APPLIED, Optional.of(revision), proofs, List.of());
	}
}
