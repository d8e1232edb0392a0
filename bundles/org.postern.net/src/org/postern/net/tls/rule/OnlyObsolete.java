package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.hello.ProtocolVersion;

/** A server that stayed behind. */
final class OnlyObsolete extends FactRule<VersionsTaken> {

	OnlyObsolete() {
		super(VersionsTaken.class, new RuleInfo("tls.only-obsolete", Severity.ERROR,
				"The server knows only versions of TLS that must not be used any more.",
				"Programs of today refuse to connect.",
				"Update the server or its TLS library.",
				Reference.rfc(8996)));
	}

	@Override
	public Optional<Finding> judge(VersionsTaken versions, Circumstances at) {
		boolean only = !versions.taken().isEmpty() && versions.taken().stream().allMatch(ProtocolVersion::isObsolete);
		return only ? Optional.of(info().finding().withEvidence(versions.lines())) : Optional.empty();
	}
}
