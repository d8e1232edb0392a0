package org.postern.core.internal.simulate.rule;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about where mail programs end up. */
public final class SimulationRules {

	public List<TestRule<?>> all() {
		return List.of(new FindsNothing(), new HalfAnAccount(), new GuessedSettings(), new SettingsOverHttp(),
				new ClosedPort(), new OtherServer(), new OtherSecurity(), new CleartextChoice(), new WrongUserName(),
				new SecondBest(), new WordsMixedUp(), new UnusualPort(), new LookupCertificate(),
				new AnswerNotUnderstood(), new LookupSilent(), new DoesNotWork());
	}
}
