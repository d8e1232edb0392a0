package org.postern.protocol.managesieve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What a server made of a script that was stored and removed again.
 *
 * @param scripts      how many the user has
 * @param refusals     commands that were refused, with the server's words, in order
 * @param isFull       whether it refused for want of room
 * @param badTaken     whether it called a bad script correct
 * @param changed      whether the script came back otherwise
 * @param activeBefore the script in force before
 * @param activeAfter  the script in force afterwards
 * @param left         scripts of this and former tests that are still there
 */
record ScriptVisit(int scripts, Map<String, String> refusals, boolean isFull, boolean badTaken, boolean changed,
		Optional<String> activeBefore, Optional<String> activeAfter, List<String> left) implements Fact {

	ScriptVisit {
		Objects.requireNonNull(refusals);
		Objects.requireNonNull(activeBefore);
		Objects.requireNonNull(activeAfter);
		left = List.copyOf(left);
	}

	List<String> evidence() {
		return refusals.entrySet().stream().map(refused -> refused.getKey() + ": " + refused.getValue()).toList();
	}

	/** In a few lines. */
	List<String> describe() {
		String own = refusals.isEmpty() ? "a script was checked, stored, read back and deleted"
				: "refused: " + String.join(", ", refusals.keySet());
		return List.of(scripts + (scripts == 1 ? " script" : " scripts")
				+ (activeBefore.isPresent() ? ", one of them active" : ", none of them active"), own);
	}
}
