package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A round trip that has only one way. */
final class OneWay extends FactRule<OneWayOnly> {

	OneWay() {
		super(OneWayOnly.class, new RuleInfo("test.one-way-only", Severity.ERROR,
				"A round trip needs an endpoint to send and one to read, and one is missing.",
				"A message has to go out by one protocol and come back by another.",
				"Add an endpoint for the missing direction to the test.",
				Reference.rfc(5598, "2.1")));
	}

	@Override
	public Optional<Finding> judge(OneWayOnly seen, Circumstances at) {
		return Optional.of(info().finding(
				"A round trip needs an endpoint " + seen.missing() + ", and none is among those tested."));
	}
}
