package org.postern.net.session.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.session.SizeTrial;

/** A server, or a mailbox, that is full. */
final class NoRoomNow extends FactRule<SizeTrial> {

	NoRoomNow() {
		super(SizeTrial.class, new RuleInfo("size.no-room", Severity.WARNING,
				"There is no room for a message of the announced size now.",
				"The disk of the server or the mailbox is nearly full. Large messages are put off, "
						+ "and bounce after days.",
				"Make room on the server, or in the mailbox.",
				Reference.rfc(1870, "6.1")));
	}

	@Override
	public Optional<Finding> judge(SizeTrial seen, Circumstances at) {
		return Stream.of(seen.at(), seen.mailbox()).flatMap(Optional::stream).filter(SizeTrial.Asked::isFullNow).findFirst()
				.map(asked -> info().finding().withEvidence(List.of("The server said: " + asked.reply())));
	}
}
