package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Messages that are refused although everyone sends such today. */
final class SizeTooSmall extends FactRule<Ehlo> {

	private static final long USUAL = 10_000_000;

	SizeTooSmall() {
		super(Ehlo.class, new RuleInfo("smtp.size-too-small", Severity.WARNING,
				"The server takes only small messages.",
				"Programs and people expect that 10 MB and more can be sent; a photograph or two are refused here. "
						+ "Attachments grow by a third when they are packed into a message.",
				"Raise the limit of the server (message_size_limit and the like) to 25 MB or more, or tell users another "
						+ "way for large files.",
				Reference.rfc(1870, "3")));
	}

	@Override
	public Optional<Finding> judge(Ehlo ehlo, Circumstances at) {
		return ehlo.size().filter(size -> ehlo.counts() && size.bytes().isPresent() && size.bytes().getAsLong() < USUAL)
				.map(size -> info().finding("The server takes messages of up to " + size.said() + " bytes only."));
	}
}
