package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.Rulebook;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What every rule owes those who read its findings. A plug-in's test extends this and is done. */
public abstract class TestRulesContract {

	/** The rules under test; fresh ones for every call. */
	protected abstract TestRules rules();

	/** Facts with which nothing is wrong. */
	protected abstract List<Fact> fine();

	/** Facts with which something is wrong, at least one for each rule. */
	protected abstract List<Fact> wrong();

	/** Where the facts were seen. */
	protected Circumstances circumstances() {
		Endpoint endpoint = new Endpoint("smtp", "mail.example.org", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
				Role.SUBMISSION);
		return new Circumstances(endpoint, Optional.empty(), Instant.EPOCH);
	}

	@Test
	void each_rule_has_an_id_of_its_own_and_speaks_in_sentences() {
		List<RuleInfo> all = rules().rules().stream().map(TestRule::info).toList();
		assertFalse(all.isEmpty());
		assertEquals(all.size(), all.stream().map(RuleInfo::id).distinct().count());
		all.forEach(rule -> assertTrue(rule.summary().endsWith(".") && rule.explanation().endsWith(".")
				&& rule.remedy().endsWith("."), rule.toString()));
	}

	@Test
	void where_all_is_well_nothing_is_found() {
		assertEquals(List.of(), judge(fine()));
	}

	@Test
	void each_rule_finds_what_is_wrong_under_its_own_id() {
		List<String> found = judge(wrong()).stream().map(Finding::id).toList();

		rules().rules().forEach(rule -> assertTrue(found.contains(rule.info().id()), rule.info().id() + " never speaks"));
	}

	@Test
	void judging_is_pure() {
		assertEquals(judge(wrong()), judge(wrong()));
	}

	private List<Finding> judge(List<Fact> facts) {
		Rulebook rulebook = Rulebook.of(rules().rules());
		return facts.stream().flatMap(fact -> rulebook.judge(fact, circumstances()).stream()).toList();
	}
}
