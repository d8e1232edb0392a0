package org.postern.ui.job;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** Keeps jobs apart that work on the same thing. */
public record OneAtATime(String what) implements ISchedulingRule {

	@Override
	public boolean contains(ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(ISchedulingRule rule) {
		return equals(rule);
	}
}
