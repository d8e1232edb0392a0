package org.postern.net.tls.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.fact.BrokenOff;
import org.postern.net.rule.FactRule;

/** A stage in which the server falls silent, or never ends what it says. One instance for each stage. */
final class NoAnswer extends FactRule<BrokenOff> {

	private final Stage stage;

	NoAnswer(Stage stage) {
		super(BrokenOff.class, new RuleInfo(id(stage), Severity.ERROR,
				"The server accepted the connection and then gave no whole answer in time" + " (" + stage.label() + ").",
				"Something listens, and the service behind it says nothing, or does not come to the end of its answer: it "
						+ "is overloaded, waits for something itself, or speaks another protocol.",
				"Look at the service's log on the server; check that this port belongs to the protocol.",
				Reference.rfc(5321, "4.5.3.2")));
		this.stage = stage;
	}

	private static String id(Stage stage) {
		return stage.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".no-answer";
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.NO_ANSWER || broken.stage() != stage) {
			return Optional.empty();
		}
		String what = broken.place() + " accepted the connection and then gave no whole answer in time (" + stage.label() + ").";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
