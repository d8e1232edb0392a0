package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Role;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A name that means nothing elsewhere. */
final class NoHostName extends FactRule<ServerNames> {

	NoHostName() {
		super(ServerNames.class, new RuleInfo("smtp.no-host-name", Severity.ADVICE,
				"The server does not give itself a full host name.",
				"Other servers compare the name with the DNS and distrust a server that calls itself localhost or mail. "
						+ "Users do not notice.",
				"Set the full name of the server in its configuration (myhostname, primary_hostname).",
				Reference.rfc(5321, "4.3.1")));
	}

	@Override
	public Optional<Finding> judge(ServerNames names, Circumstances at) {
		Optional<String> told = names.greeting().or(names::ehlo);
		return told.filter(name -> at.endpoint().role() == Role.RELAY && !isFull(name))
				.map(name -> info().finding("The server calls itself '" + name + "', which is no full host name."));
	}

	private static boolean isFull(String name) {
		return name.matches("\\[.+]") || name.contains(".") && !name.endsWith(".localdomain") && !name.endsWith(".local");
	}
}
