package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.CiphersTaken;

/** CBC and nothing else. */
final class OnlyUnsealed extends FactRule<CiphersTaken> {

	OnlyUnsealed() {
		super(CiphersTaken.class, new RuleInfo("tls.no-authenticated-encryption", Severity.WARNING,
				"In TLS 1.2 the server takes only ciphers of the old kind (CBC).",
				"They encrypt and authenticate in the wrong order, which has led to one attack after the other "
						+ "(Lucky Thirteen).",
				"Allow ciphers with GCM or ChaCha20 on the server.",
				Reference.rfc(9325, "4.2")));
	}

	@Override
	public Optional<Finding> judge(CiphersTaken ciphers, Circumstances at) {
		return ciphers.onlyUnsealed() ? Optional.of(info().finding()) : Optional.empty();
	}
}
