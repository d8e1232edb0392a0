package org.postern.protocol.smtp;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.net.review.ReviewRule;

/** A fallback on which passwords and mail may go in cleartext, as the port it stands in for allows. */
final class FallbackInCleartext implements ReviewRule {

	@Override
	public List<Finding> review(PortPolicy policy) {
		return new SmtpListeners(policy).of(Role.FALLBACK).filter(listener -> listener.security().allowsCleartext())
				.filter(listener -> listener.authentication() == Authentication.CLEARTEXT_ALLOWED)
				.map(FallbackInCleartext::finding).toList();
	}

	private static Finding finding(Listener fallback) {
		return Finding.of("smtp.fallback-in-cleartext", Severity.WARNING,
				"SMTP " + fallback.port() + " takes passwords and mail in cleartext.",
				"It stands in for port " + fallback.standsInFor().orElseThrow() + " in case that is filtered, and takes "
						+ "over its security: mail that is not encrypted works here too. Whoever filters a port can also "
						+ "read what passes another one. The fallback helps users to send; it does not help the server "
						+ "to deliver to other servers, which listen on 25.",
				"Let users choose STARTTLS on this port, and set its login to \"login after TLS\" as soon as no device "
						+ "needs cleartext.")
				.at(fallback.id().toString());
	}
}
