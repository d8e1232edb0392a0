package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.FailedHandshake;

/** A server of the past. */
final class NoCommonVersion extends FactRule<FailedHandshake> {

	NoCommonVersion() {
		super(FailedHandshake.class, new RuleInfo("tls.no-common-version", Severity.ERROR,
				"The server speaks no version of TLS that programs of today speak.",
				"It knows only SSL or TLS 1.0 and 1.1, which are broken and which programs have given up.",
				"Update the server, or set its lowest version to TLS 1.2.",
				Reference.rfc(8996)));
	}

	@Override
	public Optional<Finding> judge(FailedHandshake failed, Circumstances at) {
		return failed.how() == FailedHandshake.How.NO_COMMON_VERSION
				? Optional.of(info().finding(info().summary()).withEvidence(failed.evidence()))
				: Optional.empty();
	}
}
