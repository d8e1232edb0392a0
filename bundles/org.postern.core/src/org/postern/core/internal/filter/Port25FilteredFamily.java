package org.postern.core.internal.filter;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Port 25 dropped for one family of addresses. */
final class Port25FilteredFamily extends FactRule<FilterSeen> {

	Port25FilteredFamily() {
		super(FilterSeen.class, new RuleInfo("connect.filtered-family", Severity.WARNING,
				"Port 25 is filtered for one family of addresses only.",
				"Over the other family it answers. Whoever tries the filtered one first loses time, or gives "
						+ "up.",
				"Let the firewall treat IPv4 and IPv6 alike, or take the address that is filtered out of the "
						+ "DNS.",
				Reference.rfc(8305, "1")));
	}

	@Override
	public Optional<Finding> judge(FilterSeen seen, Circumstances at) {
		return switch (seen.verdict()) {
			case FILTERED_IPV4, FILTERED_IPV6 -> Optional.of(info().finding("Port 25 of " + seen.host() + " is "
					+ seen.verdict().label() + ".").withEvidence(seen.evidence()));
			default -> Optional.empty();
		};
	}
}
