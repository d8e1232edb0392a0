package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Two names for one server. */
final class NamesDiffer extends FactRule<ServerNames> {

	NamesDiffer() {
		super(ServerNames.class, new RuleInfo("smtp.names-differ", Severity.INFO,
				"The server gives itself one name in its greeting and another in EHLO.",
				"Mail works. Two servers may answer in turn, or something on the way speaks for the server.",
				"Set one name in the server's configuration (myhostname, primary_hostname).",
				Reference.rfc(5321, "4.3.1")));
	}

	@Override
	public Optional<Finding> judge(ServerNames names, Circumstances at) {
		boolean differ = names.greeting().isPresent() && names.ehlo().isPresent()
				&& !names.greeting().get().equalsIgnoreCase(names.ehlo().get());
		return differ ? Optional.of(info().finding("The server greets as " + names.greeting().get()
				+ " and answers EHLO as " + names.ehlo().get() + ".")) : Optional.empty();
	}
}
