package org.postern.protocol.pop3;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.net.review.ReviewRule;

/** POP3 is open and nothing is held: mail is lost with the device that fetched it. */
final class NoHold implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		boolean open = policy.enabled().stream().map(Listener::protocol).anyMatch(Pop3Info.ID::equals);
		if (!open || !policy.retention().hold().isNone()) {
			return List.of();
		}
		return List.of(Finding.of("pop3.no-hold", Severity.ADVICE,
				"Mail that a POP3 program deletes is gone from the server at once.",
				"POP3 programs delete what they have fetched. The only copy is then on one device, and is lost with it.",
				"Hold deleted mail for some time, 30 days for example (Retention page, or hold: 30d under pop3:).")
				.at("pop3.hold"));
	}
}
