package org.postern.api.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/**
 * What a rule looks for, told so that the reference in the docs can be made from it.
 *
 * @param id          of the findings it makes: {@code starttls.not-offered}; no two rules share one
 * @param severity    how much it matters as a rule; a single finding may be milder
 * @param summary     what is wrong, in general, in one sentence
 * @param explanation why it is so and what it means for mail users
 * @param remedy      what to do about it
 * @param reference   where it is written
 */
public record RuleInfo(String id, Severity severity, String summary, String explanation, String remedy,
		Reference reference) {

	public RuleInfo {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(reference);
		if (id.isBlank() || summary.isBlank() || explanation.isBlank() || remedy.isBlank()) {
			throw new IllegalArgumentException("A rule explains itself: '" + id + "'");
		}
	}

	/** The finding in the general words. */
	public Finding finding() {
		return finding(summary);
	}

	/** @param what what is wrong in this case, in one sentence */
	public Finding finding(String what) {
		return new Finding(id, severity, what, explanation, remedy, List.of(), Optional.empty(),
				Optional.of(reference));
	}
}
