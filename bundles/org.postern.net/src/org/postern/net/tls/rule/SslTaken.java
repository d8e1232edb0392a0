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

/** The last version of SSL. */
final class SslTaken extends FactRule<VersionsTaken> {

	SslTaken() {
		super(VersionsTaken.class, new RuleInfo("tls.sslv3-taken", Severity.ERROR,
				"The server takes SSL 3.0.",
				"SSL 3.0 is broken (POODLE): somebody on the way can read parts of the connection, such as "
						+ "passwords.",
				"Set the server's lowest version to TLS 1.2.",
				Reference.rfc(7568)));
	}

	@Override
	public Optional<Finding> judge(VersionsTaken versions, Circumstances at) {
		return versions.taken().contains(ProtocolVersion.SSL_3_0) ? Optional.of(info().finding()) : Optional.empty();
	}
}
