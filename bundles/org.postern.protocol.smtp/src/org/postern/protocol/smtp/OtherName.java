package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.DomainName;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that goes by another name than its users know. */
final class OtherName extends FactRule<ServerNames> {

	OtherName() {
		super(ServerNames.class, new RuleInfo("smtp.other-name", Severity.INFO,
				"The server gives itself another name than clients are told.",
				"That is common where one server has many names, and harmless. On a port between servers it helps others "
						+ "to trust it if the name leads back to its address.",
				"Nothing to do, unless the name is a mistake.",
				Reference.rfc(5321, "4.3.1")));
	}

	@Override
	public Optional<Finding> judge(ServerNames names, Circumstances at) {
		String known = at.endpoint().host();
		return names.greeting().or(names::ehlo).filter(name -> DomainName.isValid(known) && !isAddress(known))
				.filter(name -> !name.equalsIgnoreCase(known))
				.map(name -> info().finding("The server calls itself " + name + "; clients know it as " + known + "."));
	}

	private static boolean isAddress(String host) {
		return host.matches("[0-9.]+");
	}
}
