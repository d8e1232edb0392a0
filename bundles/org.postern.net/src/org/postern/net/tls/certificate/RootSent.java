package org.postern.net.tls.certificate;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A root that clients have already. */
final class RootSent extends FactRule<PresentedChain> {

	RootSent() {
		super(PresentedChain.class, new RuleInfo("certificate.root-sent", Severity.INFO,
				"The server sends the root certificate too.",
				"It helps nobody: a client that trusts it has it, and one that has not does not trust it. It "
						+ "costs a kilobyte in every handshake.",
				"Leave it out of the file; it is otherwise harmless.",
				Reference.rfc(8446, "4.4.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new ChainShape(chain.certificates()).root()
				.map(root -> info().finding().withEvidence(List.of(root.getSubjectX500Principal().toString())));
	}
}
