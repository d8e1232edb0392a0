package org.postern.net.tls.rule;

import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.Unexamined;

/** Questions that stayed open. */
final class NotExamined extends FactRule<Unexamined> {

	NotExamined() {
		super(Unexamined.class, new RuleInfo("tls.not-examined", Severity.INFO,
				"Not everything could be found out about the server's TLS.",
				"The server stopped answering: many shut out an address that connects too often, which is their "
						+ "right.",
				"Try again later, or from an address that the server lets in freely.",
				Reference.rfc(8446, "4.1")));
	}

	@Override
	public Optional<Finding> judge(Unexamined unexamined, Circumstances at) {
		return Optional.of(info().finding().withEvidence(Stream
				.concat(unexamined.questions().stream().distinct(), Stream.of(unexamined.reason())).toList()));
	}
}
