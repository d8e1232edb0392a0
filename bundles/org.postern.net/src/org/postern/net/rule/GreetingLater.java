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

/** A server that is alive and takes no connection now. That is no failure, and nothing more can be known. */
final class GreetingLater extends FactRule<Greeting> {

	GreetingLater() {
		super(Greeting.class, new RuleInfo("greeting.later", Severity.WARNING, LaterReason.UNTOLD.summary(),
				LaterReason.UNTOLD.explanation() + " Overload, limits of connections, greylisting, block lists and "
						+ "maintenance are told apart by the server's code and words.",
				LaterReason.UNTOLD.remedy(), Reference.rfc(5321, "3.1")));
	}

	@Override
	public Optional<Finding> judge(Greeting greeting, Circumstances at) {
		return Optional.of(greeting.reply()).filter(reply -> reply.kind() == Reply.Kind.LATER).map(this::finding);
	}

	private Finding finding(Reply reply) {
		LaterReason reason = LaterReason.of(reply);
		return new Finding(info().id(), info().severity(), reason.summary(), reason.explanation(), reason.remedy(),
				new StatusTable().evidence(reply.lines()), Optional.empty(), Optional.of(info().reference()));
	}
}
