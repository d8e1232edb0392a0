package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** STARTTLS on a port from which Thunderbird concludes otherwise. */
final class UnusualPort extends FactRule<ServerChoice> {

	UnusualPort() {
		super(ServerChoice.class, new RuleInfo("client.autodiscover-port", Severity.WARNING,
				"Autodiscover announces STARTTLS on an unusual port, which Thunderbird takes for TLS from the "
						+ "first byte.",
				"Thunderbird does not read Encryption. It judges by the port, and takes TLS from the first byte "
						+ "on every port but 143, 110, 587 and 25.",
				"Leave the port out of Autodiscover, and announce it by autoconfig and SRV records.",
				Sources.AUTODISCOVER));
	}

	private static final List<Integer> USUAL = List.of(143, 110, 587, 25, 993, 995, 465);

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		int port = choice.server().endpoint().port();
		return Choices.encryption(choice).equals("TLS") && !USUAL.contains(port)
				? Optional.of(Choices.finding(info(), choice, " finds STARTTLS announced for port " + port
						+ " by Autodiscover; Thunderbird takes that for TLS from the first byte."))
				: Optional.empty();
	}
}
