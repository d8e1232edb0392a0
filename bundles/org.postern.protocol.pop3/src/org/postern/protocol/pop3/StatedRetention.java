package org.postern.protocol.pop3;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.rule.Fact;
import org.postern.api.setting.SettingValues;

/**
 * How long mail stays by a policy, in general or by one override.
 *
 * @param place  where it is stated: {@code pop3.expire}, {@code pop3.overrides.example.org}
 * @param whom   for whom, as part of a sentence: empty, or {@code " for example.org"}
 * @param hold   how long deleted mail stays
 * @param expire when mail is removed by its age
 */
record StatedRetention(String place, String whom, Term hold, Term expire) implements Fact {

	/** The general one, then those of the overrides by name. */
	static List<Fact> all(PortPolicy policy) {
		SettingValues values = policy.settings(Pop3Info.ID);
		Stream<Fact> overrides = values.overrides().keySet().stream().sorted().map(scope -> of(values, scope));
		return Stream.concat(Stream.of(
				new StatedRetention("pop3.expire", "", values.get(Retention.HOLD), values.get(Retention.EXPIRE))), overrides)
				.toList();
	}

	private static StatedRetention of(SettingValues values, String scope) {
		return new StatedRetention("pop3.overrides." + scope, " for " + scope,
				values.override(Retention.HOLD, scope).orElse(values.get(Retention.HOLD)),
				values.override(Retention.EXPIRE, scope).orElse(values.get(Retention.EXPIRE)));
	}
}
