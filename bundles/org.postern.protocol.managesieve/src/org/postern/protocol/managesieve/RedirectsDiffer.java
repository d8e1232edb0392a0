package org.postern.protocol.managesieve;

import java.util.Optional;
import java.util.OptionalInt;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Another limit than the policy states. */
final class RedirectsDiffer extends FactRule<SieveAbilities> {

	RedirectsDiffer() {
		super(SieveAbilities.class, new RuleInfo("managesieve.redirects-differ", Severity.WARNING,
				"The server lets scripts forward a message to another number of addresses than the policy "
						+ "says.",
				"A mailbox in wrong hands forwards spam to as many addresses as its script may; users with "
						+ "many forwards lose some where it is fewer.",
				"Apply the policy to the server again, or change the policy to what the server does.",
				Reference.rfc(5804, "1.7")));
	}

	@Override
	public Optional<Finding> judge(SieveAbilities seen, Circumstances at) {
		OptionalInt stated = at.policy().map(SieveAbilities::stated).orElse(OptionalInt.empty());
		return seen.redirects().isEmpty() || stated.isEmpty() || stated.equals(seen.redirects()) ? Optional.empty()
				: Optional.of(info().finding("The server lets scripts forward a message to " + seen.redirects().getAsInt()
						+ " addresses; the policy says " + stated.getAsInt() + "."));
	}
}
