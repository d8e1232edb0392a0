package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that does not say that users differ. */
final class ExpireWithoutUser extends FactRule<Pop3Abilities> {

	ExpireWithoutUser() {
		super(Pop3Abilities.class, new RuleInfo("capa.expire-without-user", Severity.ADVICE,
				"The server announces one EXPIRE for all, though users differ.",
				"Before the login a server says the shortest period and adds USER where users differ, so that a program "
						+ "asks again after the login.",
				"Let the server add USER to EXPIRE; nothing to do where it cannot.",
				Reference.rfc(2449, "6.7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		Optional<StatedExpiry> stated = at.policy().map(StatedExpiry::of).filter(StatedExpiry::byUser);
		Optional<Expire> announced = abilities.expire().filter(Expire::understood).filter(said -> !said.byUser());
		return announced.isPresent() && stated.filter(said -> said.days().equals(announced.get().days())).isPresent()
				? Optional.of(info().finding("The server announces EXPIRE " + announced.get().said()
						+ " for all; by the policy it is " + stated.get().words() + "."))
				: Optional.empty();
	}
}
