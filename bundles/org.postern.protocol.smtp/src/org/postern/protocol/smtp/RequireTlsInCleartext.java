package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** REQUIRETLS where there is no TLS. */
final class RequireTlsInCleartext extends FactRule<Ehlo> {

	RequireTlsInCleartext() {
		super(Ehlo.class, new RuleInfo("smtp.requiretls-in-cleartext", Severity.ADVICE,
				"The server offers REQUIRETLS before TLS protects the connection.",
				"The offer is a promise about the way of a message, and may only be made under TLS.",
				"Update the server, or switch REQUIRETLS off.",
				Reference.rfc(8689, "2")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		return ehlo.requireTls() && !ehlo.underTls() ? Optional.of(info().finding()) : Optional.empty();
	}
}
