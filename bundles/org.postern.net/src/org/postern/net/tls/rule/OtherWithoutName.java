package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.ServerNameUse;
import org.postern.net.tls.ServerNameUse.Habit;

/** A server of several names. */
final class OtherWithoutName extends FactRule<ServerNameUse> {

	OtherWithoutName() {
		super(ServerNameUse.class, new RuleInfo("tls.other-certificate-without-name", Severity.INFO,
				"Clients that do not say which host they want see another certificate.",
				"That is as it should be where a server has several names. Old devices without SNI see the other "
						+ "certificate and may warn of its name.",
				"Nothing, unless such devices are in use: then make this host's certificate the default.",
				Reference.rfc(6066, "3")));
	}

	@Override
	public Optional<Finding> judge(ServerNameUse use, Circumstances at) {
		return use.habit() == Habit.OTHER_CERTIFICATE ? Optional.of(info().finding()) : Optional.empty();
	}
}
