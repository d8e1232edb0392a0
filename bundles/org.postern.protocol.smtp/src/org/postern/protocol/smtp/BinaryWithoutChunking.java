package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** BINARYMIME that cannot be used. */
final class BinaryWithoutChunking extends FactRule<Ehlo> {

	BinaryWithoutChunking() {
		super(Ehlo.class, new RuleInfo("smtp.binarymime-without-chunking", Severity.WARNING,
				"The server offers BINARYMIME without CHUNKING.",
				"Binary content can only be sent with BDAT, which is CHUNKING. A program that takes the offer fails.",
				"Switch both on, or both off.",
				Reference.rfc(3030, "3")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		return ehlo.counts() && ehlo.binaryMime() && !ehlo.chunking() ? Optional.of(info().finding()) : Optional.empty();
	}
}
