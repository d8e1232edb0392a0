package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A server that announces another period than the policy states. */
final class ExpireDiffers extends FactRule<Pop3Abilities> {

	ExpireDiffers() {
		super(Pop3Abilities.class, new RuleInfo("capa.expire-differs", Severity.WARNING,
				"The server announces another EXPIRE than the policy says.",
				"POP3 programs tell their users, or decide, by what the server announces. Where users differ, it has to "
						+ "announce the shortest period of any of them.",
				"Apply the policy to the server again, or change the policy to what the server does.",
				Reference.rfc(2449, "6.7")));
	}

	@Override
	public Optional<Finding> judge(Pop3Abilities abilities, Circumstances at) {
		Optional<Expire> announced = abilities.expire().filter(Expire::understood);
		Optional<StatedExpiry> stated = at.policy().map(StatedExpiry::of);
		return announced.isPresent() && stated.isPresent() && !announced.get().days().equals(stated.get().days())
				? Optional.of(finding(announced.get(), stated.get()))
				: Optional.empty();
	}

	private Finding finding(Expire announced, StatedExpiry stated) {
		return info().finding("The server announces EXPIRE " + announced.said() + "; the policy says " + stated.words()
				+ ".");
	}
}
