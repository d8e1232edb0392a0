package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ChoiceTested;
import org.postern.net.rule.FactRule;

/** A server that a program ends up with, and that does not serve it. */
final class DoesNotWork extends FactRule<ChoiceTested> {

	DoesNotWork() {
		super(ChoiceTested.class, new RuleInfo("client.does-not-work", Severity.ERROR,
				"A mail program ends up with a server that does not work.",
				"The account is set up, and then nothing can be read or sent.",
				"Mend what the test of the server names, or publish another one.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(ChoiceTested tested, Circumstances at) {
		return tested.report().failure().map(step -> finding(tested, step));
	}

	private Finding finding(ChoiceTested tested, Step failed) {
		return info().finding(tested.program().label() + " ends up with " + tested.report().endpoint().describe()
				+ ", which fails at: " + failed.stage().label() + ".").at(tested.program().label())
				.withEvidence(failed.findings().stream().map(Finding::summary).toList());
	}
}
