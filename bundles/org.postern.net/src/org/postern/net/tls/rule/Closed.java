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

/** A stage in which the connection ends. One instance for each stage. */
final class Closed extends FactRule<BrokenOff> {

	private final Stage stage;

	Closed(Stage stage) {
		super(BrokenOff.class, new RuleInfo(id(stage), Severity.ERROR,
				"The server closed the connection" + " (" + stage.label() + ").",
				"The server, or something on the way, broke the connection off in the middle of the dialogue.",
				"Look at the service's log on the server: a limit, a block list or a crash would be named there.",
				Reference.rfc(5321, "3.8")));
		this.stage = stage;
	}

	private static String id(Stage stage) {
		return stage.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".closed";
	}

	@Override
	public Optional<Finding> judge(BrokenOff broken, Circumstances at) {
		if (broken.how() != BrokenOff.How.CLOSED || broken.stage() != stage) {
			return Optional.empty();
		}
		String what = broken.place() + " closed the connection (" + stage.label() + ").";
		return Optional.of(info().finding(what).withEvidence(List.of(broken.evidence())));
	}
}
