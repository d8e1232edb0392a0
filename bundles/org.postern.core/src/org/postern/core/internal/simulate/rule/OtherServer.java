package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** A host that is none of the policy. */
final class OtherServer extends FactRule<ServerChoice> {

	OtherServer() {
		super(ServerChoice.class, new RuleInfo("client.other-server", Severity.ERROR,
				"A mail program is led to another server than the policy means.",
				"Users see another mailbox, or none, and their password goes to a server that may not be yours.",
				"Correct what is published: documents, DNS records and usual names such as mail.DOMAIN have to "
						+ "lead to the server of the policy.",
				Reference.rfc(6186, "6")));
	}

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		List<String> hosts = Hosts.meant(choice);
		Endpoint led = choice.server().endpoint();
		return hosts.isEmpty() || hosts.contains(Hosts.normal(led.host())) ? Optional.empty()
				: Optional.of(Choices.finding(info(), choice, " is led to the host " + led.host() + ", which is not "
						+ String.join(" or ", hosts) + " as the policy means."));
	}
}
