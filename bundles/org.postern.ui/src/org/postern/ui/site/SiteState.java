package org.postern.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.postern.core.drift.DriftReport;
import org.postern.core.site.Site;
import org.postern.core.site.SiteProblem;

/**
 * Everything the workbench knows of the open site at one moment. Immutable.
 *
 * @param folder   the folder that was asked for; empty before the first
 * @param site     the site; empty until it has been read, or where it cannot be read
 * @param problems why it cannot be read, or could not be read again: {@code site} is then what it was before
 * @param live     what was last found at each server, by its name
 * @param checking the servers that are being looked at just now
 * @param findings what review, drift, tests and changes say, worst first
 */
public record SiteState(Optional<Path> folder, Optional<Site> site, List<SiteProblem> problems,
		Map<String, DriftReport> live, Set<String> checking, List<SiteFinding> findings) {

	public SiteState {
		problems = List.copyOf(problems);
		live = Map.copyOf(live);
		checking = Set.copyOf(checking);
		findings = List.copyOf(findings);
	}

	/** Before any site was asked for. */
	public static SiteState none() {
		return new SiteState(Optional.empty(), Optional.empty(), List.of(), Map.of(), Set.of(), List.of());
	}

	/** What was last found at a server; empty before the first look. */
	public Optional<DriftReport> live(String server) {
		return Optional.ofNullable(live.get(server));
	}

	/** Whether a server is being looked at just now. */
	public boolean isChecking(String server) {
		return checking.contains(server);
	}
}
