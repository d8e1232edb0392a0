package org.postern.protocol.pop3;

import java.util.Optional;
import java.util.OptionalInt;

import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;

/**
 * What a server has to announce before the login, by its policy: the shortest period of any user (RFC 2449 section
 * 6.7).
 *
 * @param shortest of the general period and all overrides
 * @param byUser   whether users differ
 */
record StatedExpiry(Term shortest, boolean byUser) {

	static StatedExpiry of(PortPolicy policy) {
		Term general = policy.retention().expire();
		SettingValues stated = policy.settings(Retention.PROTOCOL);
		Term shortest = general;
		boolean differs = false;
		for (String scope : stated.overrides().keySet()) {
			Optional<Term> own = stated.override(Retention.EXPIRE, scope);
			differs |= own.isPresent();
			shortest = own.isPresent() && own.get().isShorterThan(shortest) ? own.get() : shortest;
		}
		return new StatedExpiry(shortest, differs);
	}

	/** As {@code CAPA} says it: {@code 30}, {@code 30 USER}, {@code NEVER}. */
	String words() {
		return (days().isPresent() ? String.valueOf(days().getAsInt()) : "NEVER") + (byUser ? " USER" : "");
	}

	OptionalInt days() {
		return shortest.days();
	}
}
