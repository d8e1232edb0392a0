package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.mail.MailProblem;
import org.postern.net.rule.FactRule;
import org.postern.net.status.StatusMeaning;
import org.postern.net.status.StatusTable;

/** One kind of refusal at one stage of a round trip. */
abstract class MailRule<P extends MailProblem> extends FactRule<MailRefusal> {

	private final Stage stage;
	private final Class<P> kind;

	MailRule(Stage stage, Class<P> kind, RuleInfo info) {
		super(MailRefusal.class, info);
		this.stage = stage;
		this.kind = kind;
	}

	static RuleInfo info(Stage stage, String what, Severity severity, String summary, String explanation, String remedy,
			Reference reference) {
		return new RuleInfo(stage.label() + "." + what, severity, summary, explanation, remedy, reference);
	}

	@Override
	public final Optional<Finding> judge(MailRefusal refusal, Circumstances at) {
		return Optional.of(refusal).filter(one -> one.stage() == stage && kind.isInstance(one.problem()))
				.map(one -> info().finding(sentence(kind.cast(one.problem()), one)).withEvidence(evidence(one)));
	}

	/** What is wrong in this case. */
	String sentence(P problem, MailRefusal refusal) {
		return info().summary();
	}

	private static List<String> evidence(MailRefusal refusal) {
		StatusTable codes = new StatusTable();
		String reply = refusal.problem().reply();
		Stream<String> meanings = reply.lines().flatMap(line -> codes.explain(line.strip()).stream())
				.map(StatusMeaning::sentence).distinct();
		return Stream.concat(Stream.of("The server said: " + reply), meanings).toList();
	}
}
