package org.postern.ui.site;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.finding.Finding;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeService;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;

/**
 * Gives the sample's server its policy the first time, so that a newcomer finds a server that works. Later changes
 * are the administrator's.
 */
@Component(service = FirstApply.class)
public final class FirstApply {

	private final ChangeService changes;

	@Activate
	public FirstApply(@Reference ChangeService changes) {
		this.changes = changes;
	}

	/**
	 * Leaves a server alone that anything was ever applied to.
	 *
	 * @return why it failed; empty on success
	 */
	List<Finding> apply(Site sample, Progress progress) throws BackendException, InterruptedException {
		if (!changes.revisions(sample, SampleSite.SERVER).isEmpty()) {
			return List.of();
		}
		Plan plan = changes.plan(sample, SampleSite.SERVER);
		return plan.isEmpty() ? List.of() : changes.apply(sample, plan, progress).findings();
	}
}
