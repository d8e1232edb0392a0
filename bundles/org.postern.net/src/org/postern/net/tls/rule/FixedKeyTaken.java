package org.postern.net.tls.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.CiphersTaken;
import org.postern.net.tls.hello.CipherSuite;

/** RSA key exchange as a possibility. */
final class FixedKeyTaken extends FactRule<CiphersTaken> {

	FixedKeyTaken() {
		super(CiphersTaken.class, new RuleInfo("tls.static-rsa-taken", Severity.ADVICE,
				"The server takes ciphers without forward secrecy.",
				"Clients of today choose better ones. A client that knows no better can be read later by whoever "
						+ "gets the private key, and such ciphers have been attacked again and again (ROBOT).",
				"Take the ciphers that begin with TLS_RSA_ (in OpenSSL: kRSA) out of the server's list.",
				Reference.rfc(9325, "4.1")));
	}

	@Override
	public Optional<Finding> judge(CiphersTaken ciphers, Circumstances at) {
		List<String> names = ciphers.notForwardSecret().stream().map(CipherSuite::name).toList();
		return names.isEmpty() ? Optional.empty() : Optional.of(info().finding().withEvidence(names));
	}
}
