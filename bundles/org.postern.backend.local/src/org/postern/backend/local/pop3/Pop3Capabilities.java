package org.postern.backend.local.pop3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;

/** What {@code CAPA} answers (RFC 2449). */
record Pop3Capabilities(PortPolicy policy) {

	List<String> before(boolean offersTls, boolean mayLogIn) {
		List<String> lines = common();
		if (offersTls) {
			lines.add("STLS");
		}
		if (mayLogIn) {
			lines.add("USER");
			lines.add("SASL PLAIN");
		}
		lines.add("EXPIRE " + general());
		return lines;
	}

	List<String> after(MailAddress account) {
		List<String> lines = common();
		lines.add("EXPIRE " + days(policy.retention(account).expire()));
		return lines;
	}

	private static List<String> common() {
		return new ArrayList<>(List.of("TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING",
				"IMPLEMENTATION Postern"));
	}

	/** Before the login it is not known whose mail it is: the shortest period is said, and that users differ. */
	private String general() {
		Term shortest = policy.retention().expire();
		SettingValues stated = policy.settings(Retention.PROTOCOL);
		boolean differs = false;
		for (String scope : stated.overrides().keySet()) {
			Optional<Term> own = stated.override(Retention.EXPIRE, scope);
			differs |= own.isPresent();
			shortest = own.isPresent() && own.get().isShorterThan(shortest) ? own.get() : shortest;
		}
		return days(shortest) + (differs ? " USER" : "");
	}

	private static String days(Term term) {
		return term.days().isPresent() ? Integer.toString(term.days().getAsInt()) : "NEVER";
	}
}
