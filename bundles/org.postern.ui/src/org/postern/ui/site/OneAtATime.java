package org.postern.ui.site;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps jobs that look at the same server apart. */
record OneAtATime(String server) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
