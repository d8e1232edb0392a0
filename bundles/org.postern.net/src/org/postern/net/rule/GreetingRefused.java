package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Greeting;
import org.postern.net.Reply;
import org.postern.net.status.StatusTable;

/** A server that turns this client away. */
final class GreetingRefused extends FactRule<Greeting> {

	GreetingRefused() {
		super(Greeting.class, new RuleInfo("greeting.refused", Severity.ERROR,
				"The server refuses to talk to this address.",
				"It answers, and turns this client away: a block list, an access rule, or no service here.",
				"Read the server's words below; take the client's address off the list if it stands there wrongly.",
				Reference.rfc(5321, "3.1")));
	}

	@Override
	public Optional<Finding> judge(Greeting greeting, Circumstances at) {
		return Optional.of(greeting.reply()).filter(reply -> reply.kind() == Reply.Kind.REFUSED)
				.map(reply -> info().finding(summary(reply)).withEvidence(new StatusTable().evidence(reply.lines())));
	}

	/** 521 is said by computers that take mail from nobody (RFC 7504 section 3). */
	private String summary(Reply reply) {
		return reply.text().startsWith("521") ? "The computer says that it takes no mail from anybody (521)."
				: info().summary();
	}
}
