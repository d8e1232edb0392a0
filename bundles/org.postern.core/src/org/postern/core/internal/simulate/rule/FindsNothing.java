package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.Ending;
import org.postern.net.rule.FactRule;

/** A program that finds no settings at all. */
final class FindsNothing extends FactRule<Ending> {

	FindsNothing() {
		super(Ending.class, new RuleInfo("client.finds-nothing", Severity.ERROR,
				"A mail program finds no settings for the address.",
				"The user is asked for host names, ports and kinds of encryption that hardly anybody knows, and "
						+ "many give up or choose what is unsafe.",
				"Publish the settings: autoconfig for Thunderbird, Autodiscover for Outlook, SRV records for "
						+ "Apple Mail and others.",
				Reference.rfc(6186, "3")));
	}

	@Override
	public Optional<Finding> judge(Ending ending, Circumstances at) {
		return ending.settings().isPresent() ? Optional.empty()
				: Optional.of(info().finding(ending.program().label() + " finds no settings for " + ending.address()
						+ " and asks the user for them.").at(ending.program().label())
						.withEvidence(Tried.words(ending)));
	}
}
