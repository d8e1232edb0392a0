package org.postern.net.dns.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.rule.TestRule;
import org.postern.net.dns.dane.DaneRules;
import org.postern.net.dns.exchange.ExchangeRules;
import org.postern.net.dns.mtasts.StsRules;
import org.postern.net.dns.reverse.ReverseRules;
import org.postern.net.dns.service.ServiceRules;

/** The rules about names and what they lead to. */
public final class NameRules {

	public List<TestRule<?>> all() {
		return Stream.of(hosts(), new ExchangeRules().all(), new ServiceRules().all(), new ReverseRules().all(),
				new DaneRules().all(), new StsRules().all()).flatMap(List::stream).toList();
	}

	private static List<TestRule<?>> hosts() {
		return List.of(new NoSuchName(), new NoAddress(), new DanglingAlias(), new AliasCircle(),
				new SignatureWrong(), new NamesUnavailable(), new FamilyUnknown(), new UnusableAddress());
	}
}
