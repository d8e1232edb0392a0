package org.postern.net.rule;

import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Greeting;
import org.postern.net.Reply;

/** Something else behind the port. */
final class GreetingUnexpected extends FactRule<Greeting> {

	GreetingUnexpected() {
		super(Greeting.class, new RuleInfo("greeting.unexpected", Severity.ERROR,
				"What answers does not speak the protocol of this port.",
				"The port belongs to another service, or something on the way answers in the server's place.",
				"Check what listens on this port, and whether a proxy or antivirus product is on the way.",
				Reference.rfc(6335, "6")));
	}

	@Override
	public Optional<Finding> judge(Greeting greeting, Circumstances at) {
		if (greeting.reply().kind() != Reply.Kind.GARBLED) {
			return Optional.empty();
		}
		String expected = at.endpoint().protocol().toUpperCase(Locale.ROOT);
		String answers = greeting.reply().lines().stream().findFirst().flatMap(OtherSpeaker::of)
				.map(speaker -> "; it looks like " + speaker.label()).orElse("");
		return Optional.of(info().finding("What answers does not speak " + expected + answers + ".")
				.withEvidence(greeting.reply().lines().stream().map(GreetingUnexpected::printable).limit(5).toList()));
	}

	private static String printable(String line) {
		String shown = line.replaceAll("[^\\x20-\\x7e]", "?");
		return shown.length() > 200 ? shown.substring(0, 200) + " …" : shown;
	}
}
