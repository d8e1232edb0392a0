package org.postern.core.internal.simulate.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Ending;
import org.postern.net.rule.FactRule;

/** A program that can only read, or only send. */
final class HalfAnAccount extends FactRule<Ending> {

	HalfAnAccount() {
		super(Ending.class, new RuleInfo("client.half-an-account", Severity.ERROR,
				"A mail program finds where to read mail or where to send it, and not both.",
				"The account is not complete; the user has to enter the rest by hand.",
				"Publish a server for each direction: IMAP or POP3 for reading, submission for sending.",
				Reference.rfc(6186, "3")));
	}

	@Override
	public Optional<Finding> judge(Ending ending, Circumstances at) {
		return ending.settings().filter(settings -> !settings.isWhole()).map(settings -> finding(ending, settings));
	}

	private Finding finding(Ending ending, AccountSettings settings) {
		String missing = settings.incoming().isPresent() ? "to send from" : "to read from";
		return info().finding(ending.program().label() + " finds no server " + missing + " for " + ending.address() + ".")
				.at(ending.program().label()).withEvidence(Tried.words(ending));
	}
}
