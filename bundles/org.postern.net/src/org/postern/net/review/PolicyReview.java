package org.postern.net.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.rule.Fact;

/** Reviews a policy for one protocol: by the rules that all protocols share, and by its own. */
public final class PolicyReview {

	private final ProtocolInfo protocol;
	private final List<ReviewRule<?>> rules;

	public PolicyReview(ProtocolInfo protocol, List<ReviewRule<?>> own) {
		this.protocol = protocol;
		this.rules = Stream.concat(SharedReview.rules().stream(), own.stream()).toList();
	}

	/** @param more what the protocol itself reads in the policy */
	public List<Finding> of(PortPolicy policy, List<Fact> more) {
		StatedPolicy stated = new StatedPolicy(protocol.id(), policy);
		List<Fact> facts = new ArrayList<>(List.of(stated));
		stated.listeners().forEach(listener -> facts.add(new StatedListener(listener, protocol, policy)));
		facts.addAll(more);
		return rules.stream().flatMap(rule -> facts.stream().flatMap(fact -> review(rule, fact).stream())).toList();
	}

	private static <F extends Fact> Optional<Finding> review(ReviewRule<F> rule, Fact fact) {
		return rule.about().isInstance(fact) ? rule.review(rule.about().cast(fact)) : Optional.empty();
	}
}
