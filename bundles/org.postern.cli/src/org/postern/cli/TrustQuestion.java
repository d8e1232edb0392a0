package org.postern.cli;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;

/**
 * Asks whoever is at the terminal whether to trust those who made plug-ins, where no option says so. What is typed by
 * mistake is a no.
 *
 * @param asked shows a question, and returns what was typed
 */
record TrustQuestion(UnaryOperator<String> asked) {

	private static final Set<Consent> TRUST = Set.of(Consent.ONCE, Consent.ALWAYS);

	/**
	 * @param stated what options agree to
	 * @return what is agreed to in all; empty if that is too little for one of the plug-ins
	 */
	Optional<Set<Consent>> answer(List<Candidate> candidates, Set<Consent> stated) {
		List<Candidate> unknown = candidates.stream().filter(candidate -> !candidate.trusted()).toList();
		List<Publisher> publishers = unknown.stream().flatMap(candidate -> candidate.signature().by().stream()).distinct().toList();
		List<String> unsigned = unknown.stream().filter(candidate -> candidate.signature() instanceof Signature.None)
				.map(Candidate::name).toList();
		Set<Consent> consent = EnumSet.noneOf(Consent.class);
		consent.addAll(stated);
		boolean enough = (publishers.isEmpty() || agreed(consent, TRUST, () -> trust(publishers)))
				&& (unsigned.isEmpty() || agreed(consent, Set.of(Consent.UNSIGNED), () -> accept(unsigned)));
		return enough ? Optional.of(consent) : Optional.empty();
	}

	/** Asks only where none of what would do is agreed to already. */
	private static boolean agreed(Set<Consent> consent, Set<Consent> wanted, Supplier<Optional<Consent>> question) {
		if (Collections.disjoint(consent, wanted)) {
			question.get().ifPresent(consent::add);
		}
		return !Collections.disjoint(consent, wanted);
	}

	private Optional<Consent> trust(List<Publisher> publishers) {
		String who = String.join("\n", publishers.stream()
				.map(publisher -> "Signed by " + publisher.subject() + ", fingerprint " + publisher.fingerprint() + ".").toList());
		return switch (typed(who + "\nTrust [o]nce, [a]lways, [N]o? ")) {
			case "o", "once" -> Optional.of(Consent.ONCE);
			case "a", "always" -> Optional.of(Consent.ALWAYS);
			default -> Optional.empty();
		};
	}

	private Optional<Consent> accept(List<String> unsigned) {
		return switch (typed(String.join(", ", unsigned) + (unsigned.size() == 1 ? " is" : " are")
				+ " signed by nobody. Install without knowing who made it, [y]es, [N]o? ")) {
			case "y", "yes" -> Optional.of(Consent.UNSIGNED);
			default -> Optional.empty();
		};
	}

	private String typed(String question) {
		return asked.apply(question).strip().toLowerCase(Locale.ROOT);
	}
}
