package org.postern.backend.postfixdovecot.retention;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postern.api.model.Term;
import org.postern.backend.postfixdovecot.retention.StatedRetention.Terms;
import org.postern.host.Script;

/**
 * The branches of a shell's {@code case}, by which the periods of a mailbox are found.
 *
 * @param hold   how the script writes a hold period
 * @param expire how it writes an expire period
 */
record RetentionCases(Function<Term, String> hold, Function<Term, String> expire) {

	/** A mailbox's own rule stands before its domain's: the first that fits counts. */
	String of(StatedRetention retention) {
		return retention.overrides().entrySet().stream()
				.sorted(Comparator.comparing((Map.Entry<String, Terms> entry) -> !entry.getKey().contains("@"))
						.thenComparing(Map.Entry::getKey))
				.map(entry -> line(pattern(entry.getKey()), entry.getValue())).collect(Collectors.joining())
				+ line("*", retention.general()).stripTrailing();
	}

	private static String pattern(String scope) {
		return scope.contains("@") ? Script.quote(scope) : "*@" + Script.quote(scope);
	}

	private String line(String pattern, Terms terms) {
		return "    " + pattern + ") hold=" + hold.apply(terms.hold()) + " expire=" + expire.apply(terms.expire()) + " ;;\n";
	}
}
