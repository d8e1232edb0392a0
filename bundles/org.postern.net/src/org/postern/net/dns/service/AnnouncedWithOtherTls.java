package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A port announced with TLS the other way than it has it. */
final class AnnouncedWithOtherTls extends FactRule<DomainServices> {

	AnnouncedWithOtherTls() {
		super(DomainServices.class, new RuleInfo("srv.wrong-security", Severity.ERROR,
				"The domain announces a port with TLS from the start that has STARTTLS, or the other way round.",
				"A mail program that believes it waits for words that never come, or is refused.",
				"Announce ports with TLS from the start as _imaps, _pop3s, _submissions, and the others as "
						+ "_imap, _pop3, _submission.",
				Reference.rfc(8314, "5.1")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return at.policy().flatMap(policy -> seen.announced().stream().filter(found -> contradicts(policy, found)).findFirst())
				.map(found -> info().finding("The domain '" + seen.domain() + "' announces " + found.describe()
						+ ", where the policy has TLS the other way."));
	}

	private static boolean contradicts(PortPolicy policy, DomainServices.Announced found) {
		return policy.enabled().stream().anyMatch(listener -> listener.port() == found.record().port()
				&& listener.protocol().equals(found.service().protocol())
				&& listener.security() == Security.IMPLICIT_TLS != found.service().implicitTls());
	}
}
