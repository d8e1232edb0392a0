package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.OtherMode;
import org.postern.net.rule.FactRule;

/** TLS where a greeting was expected. */
final class SpokenAtOnce extends FactRule<OtherMode> {

	SpokenAtOnce() {
		super(OtherMode.class, new RuleInfo("tls.spoken-at-once", Severity.ERROR,
				"The port speaks TLS at once; the profile says STARTTLS or cleartext.",
				"Client and server wait for each other until one gives up: the client for a greeting, the server "
						+ "for a TLS handshake.",
				"Set the security to implicit TLS (\"SSL/TLS\" in mail programs), or the server's port to STARTTLS.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(OtherMode other, Circumstances at) {
		return other.mode() == OtherMode.Mode.TLS_AT_ONCE
				? Optional.of(info().finding("Port " + other.place() + " speaks TLS at once; the profile says STARTTLS or cleartext."))
				: Optional.empty();
	}
}
