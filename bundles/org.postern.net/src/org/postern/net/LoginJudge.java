package org.postern.net;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;

/** Compares where a server offers login with where the policy says it shall. */
record LoginJudge(Endpoint endpoint) {

	/** Judges capabilities in cleartext. @param last whether no TLS follows */
	List<Finding> inCleartext(Capabilities capabilities, boolean last) {
		if (!capabilities.known()) {
			return List.of();
		}
		return switch (endpoint.authentication()) {
			case NONE -> capabilities.login() ? List.of(unexpected()) : List.of();
			case TLS_ONLY -> capabilities.login() ? List.of(inCleartext()) : List.of();
			case CLEARTEXT_ALLOWED -> capabilities.login() ? List.of() : List.of(last ? notOffered() : onlyAfterTls());
		};
	}

	/** Judges capabilities under TLS. */
	List<Finding> underTls(Capabilities capabilities) {
		if (!capabilities.known()) {
			return List.of();
		}
		boolean wanted = endpoint.authentication() != Authentication.NONE;
		if (wanted == capabilities.login()) {
			return List.of();
		}
		return List.of(wanted ? notOffered() : unexpected());
	}

	private Finding inCleartext() {
		return Finding.of("login.offered-in-cleartext", Severity.WARNING,
				"The server offers login before TLS, though it shall not.",
				"A mail program that is set to no encryption would send its password readable for everyone on the way.",
				"Allow login only under TLS on the server.");
	}

	private Finding notOffered() {
		return Finding.of("login.not-offered", Severity.ERROR, "The server offers no login here.",
				"Users cannot log in on this port, so they cannot use it.",
				"Switch authentication on for this port on the server, or tell clients another port.");
	}

	private Finding onlyAfterTls() {
		return Finding.of("login.only-after-tls", Severity.WARNING,
				"The server offers login only after TLS, though the policy allows it in cleartext too.",
				"Safer than stated: programs that cannot do TLS are locked out.",
				"Set the login of this listener to \"login after TLS\", which is what the server does.");
	}

	private Finding unexpected() {
		return Finding.of("login.offered-unexpectedly", Severity.WARNING,
				"The server offers login here, though the policy says it does not.",
				"Passwords can be tried on a port on which nobody expects it.",
				"Switch authentication off for this port on the server, or state it in the policy.");
	}
}
