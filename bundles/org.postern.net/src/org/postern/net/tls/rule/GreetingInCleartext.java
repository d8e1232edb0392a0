package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.OtherMode;
import org.postern.net.rule.FactRule;

/** A greeting where TLS was expected. */
final class GreetingInCleartext extends FactRule<OtherMode> {

	GreetingInCleartext() {
		super(OtherMode.class, new RuleInfo("tls.greeting-in-cleartext", Severity.ERROR,
				"The port greets in cleartext; the profile says implicit TLS.",
				"The server takes the client's TLS handshake for a garbled command.",
				"Set the security to STARTTLS in the mail program, or the server's port to implicit TLS.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(OtherMode other, Circumstances at) {
		return other.mode() == OtherMode.Mode.CLEARTEXT_GREETING
				? Optional.of(info().finding("Port " + other.place() + " greets in cleartext; the profile says implicit TLS."))
				: Optional.empty();
	}
}
