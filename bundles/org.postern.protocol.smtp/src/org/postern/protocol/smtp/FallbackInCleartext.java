package org.postern.protocol.smtp;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedListener;

/** A fallback on which passwords and mail may go in cleartext, as the port it stands in for allows. */
final class FallbackInCleartext extends ReviewRule<StatedListener> {

	FallbackInCleartext() {
		super(StatedListener.class, new RuleInfo("smtp.fallback-in-cleartext", Severity.WARNING,
				"A fallback takes passwords and mail in cleartext.",
				"It takes over the security of the port that it stands in for: mail that is not encrypted works here too. "
						+ "Whoever filters a port can also read what passes another one. The fallback helps users to send; it does "
						+ "not help the server to deliver to other servers, which listen on 25.",
				"Let users choose STARTTLS on this port, and set its login to \"login after TLS\" as soon as no device "
						+ "needs cleartext.",
				Reference.rfc(8314, "4.1")));
	}

	@Override
	public Optional<Finding> review(StatedListener stated) {
		Listener fallback = stated.listener();
		boolean readable = fallback.role() == Role.FALLBACK && fallback.security().allowsCleartext()
				&& fallback.authentication() == Authentication.CLEARTEXT_ALLOWED;
		return readable ? Optional.of(info().finding("SMTP " + fallback.port() + ", in case port "
				+ fallback.standsInFor().orElseThrow() + " is filtered, takes passwords and mail in cleartext.")
				.at(fallback.id().toString())) : Optional.empty();
	}
}
