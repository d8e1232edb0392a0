package org.postern.protocol.pop3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;
import org.postern.net.review.ReviewRule;

/** Mail that expires while it is still to be held: generally, or by an override. */
final class ExpireBeforeHold implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		SettingValues values = policy.settings(Pop3Info.ID);
		List<Finding> findings = new ArrayList<>();
		Term hold = values.get(Retention.HOLD);
		Term expire = values.get(Retention.EXPIRE);
		finding("pop3.expire", "", hold, expire).ifPresent(findings::add);
		values.overrides().keySet().stream().sorted().forEach(scope -> {
			Term ownHold = values.override(Retention.HOLD, scope).orElse(hold);
			Term ownExpire = values.override(Retention.EXPIRE, scope).orElse(expire);
			finding("pop3.overrides." + scope, " for " + scope, ownHold, ownExpire).ifPresent(findings::add);
		});
		return findings;
	}

	private static Optional<Finding> finding(String place, String whom, Term hold, Term expire) {
		if (!expire.isShorterThan(hold)) {
			return Optional.empty();
		}
		return Optional.of(Finding.of("pop3.expire-before-hold", Severity.ERROR,
				"Mail" + whom + " expires after " + expire + ", but deleted mail shall be held for " + hold + ".",
				"A message is removed by its age before the promise to hold it ends. Mail that users count on is gone.",
				"Let mail expire later than it is held, or hold it for a shorter time.").at(place));
	}
}
