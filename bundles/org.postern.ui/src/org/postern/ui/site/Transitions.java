package org.postern.ui.site;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.drift.DriftReport;
import org.postern.core.site.Site;
import org.postern.core.site.SiteProblem;

/** How one state follows from another. */
final class Transitions {

	private static final Comparator<SiteFinding> WORST_FIRST = Comparator
			.comparing((SiteFinding found) -> found.finding().severity()).reversed();

	private Transitions() {
	}

	static SiteState asked(Path folder) {
		return new SiteState(Optional.of(folder), Optional.empty(), List.of(), Map.of(), Set.of(), List.of());
	}

	static UnaryOperator<SiteState> askedFirst(Path folder) {
		return state -> state.folder().isEmpty() ? asked(folder) : state;
	}

	static UnaryOperator<SiteState> read(Site site) {
		Set<String> names = new HashSet<>(site.servers().stream().map(MailServer::name).toList());
		return state -> new SiteState(state.folder(), Optional.of(site), List.of(), kept(state.live(), names),
				state.checking(), state.findings().stream().filter(found -> names.contains(found.server())).toList());
	}

	private static Map<String, DriftReport> kept(Map<String, DriftReport> live, Set<String> names) {
		Map<String, DriftReport> rest = new HashMap<>(live);
		rest.keySet().retainAll(names);
		return rest;
	}

	static UnaryOperator<SiteState> unreadable(List<SiteProblem> problems) {
		return state -> new SiteState(state.folder(), state.site(), problems, state.live(), state.checking(),
				state.findings());
	}

	static UnaryOperator<SiteState> looking(String server) {
		return state -> {
			Set<String> checking = new HashSet<>(state.checking());
			checking.add(server);
			return with(state, state.live(), checking);
		};
	}

	static UnaryOperator<SiteState> looked(String server) {
		return state -> {
			Set<String> checking = new HashSet<>(state.checking());
			checking.remove(server);
			return with(state, state.live(), checking);
		};
	}

	static UnaryOperator<SiteState> seen(DriftReport report) {
		UnaryOperator<SiteState> found = found(report.server(), FindingSource.DRIFT, report.findings());
		return state -> {
			Map<String, DriftReport> live = new HashMap<>(state.live());
			live.put(report.server(), report);
			return found.apply(with(state, live, state.checking()));
		};
	}

	private static SiteState with(SiteState state, Map<String, DriftReport> live, Set<String> checking) {
		return new SiteState(state.folder(), state.site(), state.problems(), live, checking, state.findings());
	}

	static UnaryOperator<SiteState> found(String server, FindingSource source, List<Finding> findings) {
		Stream.Builder<SiteFinding> made = Stream.builder();
		findings.forEach(finding -> made.add(new SiteFinding(server, source, finding)));
		List<SiteFinding> added = made.build().toList();
		return state -> new SiteState(state.folder(), state.site(), state.problems(), state.live(), state.checking(),
				Stream.concat(state.findings().stream().filter(old -> !old.server().equals(server)
						|| old.source() != source), added.stream()).sorted(WORST_FIRST).toList());
	}
}
