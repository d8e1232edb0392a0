package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Reply;
import org.postern.net.rule.FactRule;
import org.postern.net.session.SizeTrial;

/** A limit that is not kept at the beginning. */
final class SizeNotEnforced extends FactRule<SizeTrial> {

	SizeNotEnforced() {
		super(SizeTrial.class, new RuleInfo("size.not-enforced", Severity.ADVICE,
				"The server does not refuse a message that is announced as larger than its own SIZE.",
				"It could say no before a byte is sent. As it is, a program sends all of the message, "
						+ "for minutes on a slow line, and is refused then.",
				"Let the server check the size that is announced with MAIL FROM.",
				Reference.rfc(1870, "6.1")));
	}

	@Override
	public Optional<Finding> judge(SizeTrial seen, Circumstances at) {
		return seen.over().filter(asked -> asked.kind() == Reply.Kind.OK)
				.map(asked -> info().finding().withEvidence(List.of("To a byte more than " + seen.announced()
						+ " the server said: " + asked.reply())));
	}
}
