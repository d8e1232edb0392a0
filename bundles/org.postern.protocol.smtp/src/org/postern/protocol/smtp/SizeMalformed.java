package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A limit that nobody can read. */
final class SizeMalformed extends FactRule<Ehlo> {

	SizeMalformed() {
		super(Ehlo.class, new RuleInfo("smtp.size-malformed", Severity.ADVICE,
				"The server's SIZE is not written as it has to be.",
				"It is a number of bytes. Programs skip what they cannot read and learn of the limit when the message was "
						+ "sent in vain.",
				"Correct the limit in the server's configuration; units such as M are not allowed here.",
				Reference.rfc(1870, "3")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		return ehlo.size().filter(Size::wrong).filter(size -> ehlo.counts())
				.map(size -> info().finding("The server says SIZE " + size.said() + ", which is no number of bytes."));
	}
}
