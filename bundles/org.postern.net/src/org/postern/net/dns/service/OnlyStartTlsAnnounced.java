package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A protocol that is announced with STARTTLS alone. */
final class OnlyStartTlsAnnounced extends FactRule<DomainServices> {

	OnlyStartTlsAnnounced() {
		super(DomainServices.class, new RuleInfo("srv.no-implicit-tls", Severity.ADVICE,
				"The domain announces a protocol with STARTTLS only.",
				"TLS from the start is recommended: whoever sits in between cannot talk a mail program out of "
						+ "it.",
				"Open the port with TLS from the start (993, 995, 465) and announce it with the better priority.",
				Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainServices seen, Circumstances at) {
		return seen.announced().stream().map(DomainServices.Announced::service).filter(service -> !service.implicitTls())
				.filter(service -> !seen.announces(service.counterpart())).findFirst()
				.map(service -> info().finding("The domain '" + seen.domain() + "' announces " + service.label() + " without "
						+ service.counterpart().label() + "."));
	}
}
