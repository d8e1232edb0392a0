package org.postern.net.review;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;

/** One thing that review looks for in a policy. Pure. */
@FunctionalInterface
public interface ReviewRule {

	/** What it found; empty where all is well. */
	List<Finding> review(PortPolicy policy);

	/** All findings of some rules, in their order. */
	static List<Finding> all(List<ReviewRule> rules, PortPolicy policy) {
		return rules.stream().flatMap(rule -> rule.review(policy).stream()).toList();
	}
}
