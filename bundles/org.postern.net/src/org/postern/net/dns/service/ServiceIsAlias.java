package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** An SRV record that names an alias. */
final class ServiceIsAlias extends FactRule<ServiceHost> {

	ServiceIsAlias() {
		super(ServiceHost.class, new RuleInfo("srv.alias", Severity.WARNING,
				"An SRV record names an alias.",
				"The host of an SRV record must not be a CNAME; mail programs may refuse it, and the certificate "
						+ " is looked for under another name than the administrator thinks of.",
				"Name the host that the alias leads to.",
				Reference.rfc(2782)));
	}

	@Override
	public Optional<Finding> judge(ServiceHost seen, Circumstances at) {
		return seen.leads() instanceof Resolution.Addresses found && !found.aliases().isEmpty()
				? Optional.of(info().finding(seen.describe() + " is an alias of " + found.aliases().getLast() + "."))
				: Optional.empty();
	}
}
