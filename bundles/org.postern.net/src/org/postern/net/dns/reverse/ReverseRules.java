package org.postern.net.dns.reverse;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about the names of addresses. */
public final class ReverseRules {

	public List<TestRule<?>> all() {
		return List.of(new NameMissing(), new NameDoesNotLeadBack(), new OtherName(), new SeveralNames(), new NameUnavailable());
	}
}
