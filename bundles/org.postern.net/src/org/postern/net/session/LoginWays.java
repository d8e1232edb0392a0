package org.postern.net.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Security;
import org.postern.net.Capabilities;
import org.postern.net.sasl.Credentials;
import org.postern.net.sasl.SaslMechanism;

/**
 * Which ways to log in fit a server and a user. Under TLS the commonest come first, as mail programs choose; without,
 * those that show no password.
 */
final class LoginWays {

	private final List<LoginWay> ways = new ArrayList<>();
	private final List<String> skipped = new ArrayList<>();

	LoginWays(Capabilities capabilities, Optional<LoginWay> own, Security security, Credentials credentials) {
		Arrays.stream(SaslMechanism.values())
				.filter(mechanism -> capabilities.mechanisms().contains(mechanism.label()))
				.forEach(mechanism -> sort(mechanism, credentials));
		if (!credentials.password().isEmpty()) {
			own.ifPresent(ways::add);
		}
		if (security == Security.NONE) {
			ways.sort(Comparator.comparing(LoginWay::revealsSecret));
		}
		capabilities.mechanisms().stream().filter(name -> SaslMechanism.ofName(name).isEmpty())
				.forEach(name -> skipped.add(name + ": offered, not tried"));
	}

	private void sort(SaslMechanism mechanism, Credentials credentials) {
		if (credentials.suit(mechanism)) {
			ways.add(LoginWay.of(mechanism));
		} else {
			skipped.add(mechanism.label() + ": offered, not tried without a " + (mechanism.takesToken() ? "token" : "password"));
		}
	}

	/** The best first. */
	List<LoginWay> ways() {
		return List.copyOf(ways);
	}

	/** What is offered and cannot be tried, each with its reason. */
	List<String> skipped() {
		return List.copyOf(skipped);
	}
}
