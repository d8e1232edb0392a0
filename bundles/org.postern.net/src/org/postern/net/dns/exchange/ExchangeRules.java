package org.postern.net.dns.exchange;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about who takes the mail of a domain. */
public final class ExchangeRules {

	public List<TestRule<?>> all() {
		return List.of(new DomainMissing(), new ExchangersMissing(), new ExchangersUnavailable(), new MailRefused(), new RefusedAndTaken(), new ExchangerIsAddress(), new ExchangerIsAlias(), new ExchangerLeadsNowhere(), new ExchangerUnknown());
	}
}
