package org.postern.core.internal.filter;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about ports that do not answer. */
public final class FilterRules {

	public List<TestRule<?>> all() {
		return List.of(new Port25Filtered(), new Port25FilteredThere(), new Port25FilteredFamily(),
				new Port25ClosedThere(), new HostSilent(), new FilterUnknown(), new Port25AnswersNow(),
				new OpenThereClosedHere(), new ClosedThereToo());
	}
}
