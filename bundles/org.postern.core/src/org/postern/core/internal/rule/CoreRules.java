package org.postern.core.internal.rule;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;
import org.postern.core.internal.filter.FilterRules;
import org.postern.core.internal.probe.rule.TripRules;
import org.postern.core.internal.simulate.rule.SimulationRules;

/** The rules about what is seen above the single protocol. */
@Component
public final class CoreRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.of(new FilterRules().all(), new SimulationRules().all(), new TripRules().all())
				.<TestRule<?>>flatMap(List::stream).toList();
	}
}
