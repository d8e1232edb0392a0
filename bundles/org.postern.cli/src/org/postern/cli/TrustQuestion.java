package org.postern.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Publisher;

/**
 * Asks whoever is at the terminal whether to trust those who made plug-ins, one after the other, where no option says so.
 * What is typed by mistake is a no, and the first no ends it.
 *
 * @param asked shows a question, and returns what was typed
 */
record TrustQuestion(UnaryOperator<String> asked) {

	/**
	 * @param stated what options agree to
	 * @return what is agreed to in all; empty if that is too little for one of the plug-ins
	 */
	Optional<Consent> answer(List<Candidate> candidates, Consent stated) {
		Optional<Consent> consent = Optional.of(stated);
		for (Map.Entry<Publisher, List<Candidate>> stranger : Consent.strangers(candidates).entrySet()) {
			consent = consent.flatMap(given -> given.publishers().containsKey(stranger.getKey()) ? Optional.of(given)
					: trust(stranger.getKey(), stranger.getValue()).map(extent -> given.with(stranger.getKey(), extent)));
		}
		List<Candidate> unsigned = candidates.stream().filter(Candidate::isUnsigned).toList();
		return consent.flatMap(given -> unsigned.isEmpty() || given.unsigned() ? Optional.of(given)
				: Optional.of(given.withUnsigned()).filter(more -> accepts(unsigned)));
	}

	private Optional<Consent.Extent> trust(Publisher publisher, List<Candidate> signed) {
		return switch (typed(names(signed) + (signed.size() == 1 ? " is" : " are") + " signed by " + publisher.subject()
				+ ", fingerprint " + publisher.fingerprint() + ".\nTrust [o]nce, [a]lways, [N]o? ")) {
			case "o", "once" -> Optional.of(Consent.Extent.ONCE);
			case "a", "always" -> Optional.of(Consent.Extent.ALWAYS);
			default -> Optional.empty();
		};
	}

	private boolean accepts(List<Candidate> unsigned) {
		String typed = typed(names(unsigned) + (unsigned.size() == 1 ? " is" : " are")
				+ " signed by nobody. Install without knowing who made it, [y]es, [N]o? ");
		return typed.equals("y") || typed.equals("yes");
	}

	private static String names(List<Candidate> candidates) {
		return candidates.stream().map(Candidate::name).collect(Collectors.joining(", "));
	}

	private String typed(String question) {
		return asked.apply(question).strip().toLowerCase(Locale.ROOT);
	}
}
