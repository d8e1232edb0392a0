package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.hello.ProtocolVersion;

/** TLS 1.0 or 1.1. */
final class ObsoleteTaken extends FactRule<VersionsTaken> {

	ObsoleteTaken() {
		super(VersionsTaken.class, new RuleInfo("tls.obsolete-taken", Severity.WARNING,
				"The server takes versions of TLS that must not be used any more.",
				"TLS 1.0 and 1.1 rest on broken hashes; auditors of card payments and others object. Programs of "
						+ "today do not need them.",
				"Set the server's lowest version to TLS 1.2; look first whether old devices still send mail "
						+ "through it.",
				Reference.rfc(8996)));
	}

	@Override
	public Optional<Finding> judge(VersionsTaken versions, Circumstances at) {
		List<String> old = versions.taken().stream().filter(version -> version.isObsolete() && version != ProtocolVersion.SSL_3_0)
				.map(ProtocolVersion::label).toList();
		return old.isEmpty() ? Optional.empty()
				: Optional.of(info().finding("The server takes " + String.join(" and ", old) + "."));
	}
}
