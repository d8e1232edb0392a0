package org.postern.net.tls.rule;

import java.net.URI;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.StartTlsAnswer;
import org.postern.net.rule.FactRule;

/** Words between consent and handshake, which may be anybody's. */
final class ResponseInjected extends FactRule<StartTlsAnswer> {

	ResponseInjected() {
		super(StartTlsAnswer.class, new RuleInfo("starttls.response-injection", Severity.ERROR,
				"Plaintext follows the server's consent to TLS.",
				"Somebody on the way puts words into the server's mouth, which a careless program takes as said "
						+ "under TLS: a false list of capabilities, a false mailbox, another server to log in to. Or the "
						+ "server is broken and says too much.",
				"Try from another network. If it stays, update the server; programs must throw such words away, "
						+ "and Postern does.",
				new Reference("Why TLS Is Better Without STARTTLS",
						URI.create("https://nostarttls.secvuln.info/"))));
	}

	@Override
	public Optional<Finding> judge(StartTlsAnswer answer, Circumstances at) {
		return answer.plaintext().isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(answer.plaintext().lines().limit(5).toList()));
	}
}
