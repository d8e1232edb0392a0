package org.postern.net.session.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.MaildropTrial;

/** One id for several messages. */
final class UidlRepeated extends FactRule<MaildropTrial> {

	UidlRepeated() {
		super(MaildropTrial.class, new RuleInfo("maildrop.uidl-repeated", Severity.ADVICE,
				"Several messages have the same unique id.",
				"That is allowed for copies of the same message only; programs show one of them and "
						+ "skip the others.",
				"Look whether they are copies; else let the server make ids by its own numbers "
						+ "instead of by contents.",
				Reference.rfc(1939, "7")));
	}

	@Override
	public Optional<Finding> judge(MaildropTrial seen, Circumstances at) {
		return seen.repeated().isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(seen.repeated().stream().limit(5).toList()));
	}
}
