package org.postern.net.dns.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * A part of what was learnt from the DNS.
 *
 * @param subject what it is about, for people
 * @param lines   what was seen, for people
 * @param facts   for the rules
 */
public record Section(String subject, List<String> lines, List<Fact> facts) {

	public Section {
		Objects.requireNonNull(subject);
		lines = List.copyOf(lines);
		facts = List.copyOf(facts);
	}

	/** Gathers one. */
	static final class Notes {

		private final List<String> lines = new ArrayList<>();
		private final List<Fact> facts = new ArrayList<>();

		void line(String line) {
			lines.add(line);
		}

		void fact(Fact fact) {
			facts.add(fact);
		}

		Section about(String subject) {
			return new Section(subject, lines, facts);
		}
	}
}
