package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Scripts that cannot sort. */
final class NoFileInto extends FactRule<SieveComfort> {

	NoFileInto() {
		super(SieveComfort.class, new RuleInfo("managesieve.no-fileinto", Severity.ADVICE,
				"Scripts cannot file mail into folders: the server does not offer fileinto.",
				"Sorting into folders is what most rules are made for. Programs do not offer it then, or "
						+ "store scripts that the server refuses.",
				"Switch the extension on in the server.",
				Reference.rfc(5228, "4.1")));
	}

	@Override
	public Optional<Finding> judge(SieveComfort seen, Circumstances at) {
		return seen.abilities().mayUse("fileinto") ? Optional.empty() : Optional.of(info().finding());
	}
}
