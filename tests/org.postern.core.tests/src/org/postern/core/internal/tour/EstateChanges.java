package org.postern.core.internal.tour;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;

/** Changes that happen in the estate's memory. */
record EstateChanges(Estate estate) implements ChangeService {

	@Override
	public Plan plan(Site site, String server) {
		return estate.plan();
	}

	@Override
	public ChangeReport apply(Site site, Plan plan, Progress progress) {
		return estate.apply();
	}

	@Override
	public List<Revision> revisions(Site site, String server) {
		return List.of();
	}

	@Override
	public ChangeReport restore(Site site, Revision revision, Progress progress) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ChangeReport finish(Site site, Revision revision, Progress progress) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Revision> interrupted(Site site, String server) {
		return Optional.empty();
	}
}
