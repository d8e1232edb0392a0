package org.postern.net.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Rulebook;
import org.postern.net.dns.rule.NameRules;

/** What all rules about names make of facts. */
public final class Judge {

	private Judge() {
	}

	public static List<Finding> findings(List<Fact> facts, Optional<PortPolicy> policy) {
		Circumstances at = new Circumstances(endpoint("mail.example.test", 25), policy, Instant.EPOCH);
		Rulebook rules = Rulebook.of(new NameRules().all());
		return facts.stream().flatMap(fact -> rules.judge(fact, at).stream()).toList();
	}

	public static List<String> ids(List<Fact> facts) {
		return ids(facts, Optional.empty());
	}

	public static List<String> ids(List<Fact> facts, Optional<PortPolicy> policy) {
		return findings(facts, policy).stream().map(Finding::id).distinct().sorted().toList();
	}

	public static Endpoint endpoint(String host, int port) {
		return new Endpoint("smtp", host, port, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	}
}
