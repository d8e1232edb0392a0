package org.postern.net.dns.rule;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about names and what they lead to. */
public final class NameRules {

	public List<TestRule<?>> all() {
		return List.of(new NoSuchName(), new NoAddress(), new DanglingAlias(), new AliasCircle(),
				new SignatureWrong(), new NamesUnavailable(), new FamilyUnknown(), new UnusableAddress());
	}
}
