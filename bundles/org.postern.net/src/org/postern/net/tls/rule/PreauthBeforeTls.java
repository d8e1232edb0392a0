package org.postern.net.tls.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Greeting;
import org.postern.net.rule.FactRule;

/** A greeting that rules TLS out. */
final class PreauthBeforeTls extends FactRule<Greeting> {

	private static final String PREAUTH = "* PREAUTH";

	PreauthBeforeTls() {
		super(Greeting.class, new RuleInfo("starttls.preauth", Severity.ERROR,
				"The server says that it knows the client already, so that TLS cannot be started.",
				"STARTTLS is allowed only before login. A server that greets with PREAUTH, or somebody on the way "
						+ "who changes the greeting, thereby keeps the whole connection in cleartext.",
				"Use implicit TLS (port 993), and switch PREAUTH off on the server; if the server is not "
						+ "configured so, somebody is in between.",
				Reference.rfc(9051, "7.1.4")));
	}

	@Override
	public Optional<Finding> judge(Greeting greeting, Circumstances at) {
		boolean so = at.endpoint().security().upgrades() && greeting.reply().text().regionMatches(true, 0, PREAUTH, 0,
				PREAUTH.length());
		return so ? Optional.of(info().finding().withEvidence(greeting.reply().lines())) : Optional.empty();
	}
}
