package org.postern.net.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Capability;
import org.postern.net.Offered;

/** What a server can do in cleartext and no longer under TLS. */
final class CapabilitiesVanish extends FactRule<Offered> {

	private static final Set<String> ENDS_WITH_TLS = Set.of("STARTTLS", "STLS", "LOGINDISABLED");

	CapabilitiesVanish() {
		super(Offered.class, new RuleInfo("capabilities.vanish-under-tls", Severity.ADVICE,
				"Capabilities vanish once TLS protects the connection.",
				"Clients must forget what was said before TLS, so these are lost to them. Two different servers may answer, "
						+ "or something between them ends TLS and knows less.",
				"Compare the configuration of the port with and without TLS; look for a proxy that answers in the place of "
						+ "the server.",
				Reference.rfc(3207, "4.2")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> gone = offered.before().map(before -> before.all().stream().map(Capability::name)
				.filter(name -> !ENDS_WITH_TLS.contains(name) && !offered.capabilities().has(name)).distinct().toList())
				.orElse(List.of());
		return gone.isEmpty() || !offered.capabilities().known() ? Optional.empty()
				: Optional.of(info().finding("Under TLS the server no longer offers " + String.join(", ", gone) + ".")
						.withEvidence(offered.capabilities().lines()));
	}
}
