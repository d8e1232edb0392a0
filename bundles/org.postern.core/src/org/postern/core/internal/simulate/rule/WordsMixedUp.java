package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;
import org.postern.net.rule.FactRule;

/** SSL and TLS of Autodiscover taken for each other. */
final class WordsMixedUp extends FactRule<ServerChoice> {

	WordsMixedUp() {
		super(ServerChoice.class, new RuleInfo("client.autodiscover-words", Severity.ERROR,
				"Autodiscover says SSL where it means STARTTLS, or TLS where it means TLS from the first byte.",
				"In Encryption, SSL stands for TLS from the first byte and TLS for STARTTLS. Outlook takes it "
						+ "literally and then waits for a greeting that never comes.",
				"Write <Encryption>SSL</Encryption> for 993, 995 and 465, and <Encryption>TLS</Encryption> for "
						+ "143, 110, 587 and 25.",
				Sources.AUTODISCOVER));
	}

	private static final List<Integer> TLS_AT_ONCE = List.of(993, 995, 465);
	private static final List<Integer> CLEARTEXT_FIRST = List.of(143, 110, 587, 25);

	@Override
	public Optional<Finding> judge(ServerChoice choice, Circumstances at) {
		String word = Choices.encryption(choice);
		int port = choice.server().endpoint().port();
		boolean mixedUp = word.equals("TLS") && TLS_AT_ONCE.contains(port)
				|| word.equals("SSL") && CLEARTEXT_FIRST.contains(port);
		return mixedUp ? Optional.of(Choices.finding(info(), choice, " is told Encryption " + word + " for port " + port
				+ ", which is the other kind.")) : Optional.empty();
	}
}
