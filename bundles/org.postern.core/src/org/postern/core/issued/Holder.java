package org.postern.core.issued;

import java.util.Objects;
import java.util.Optional;

import org.postern.core.bounce.MailOutcome;

/**
 * Somebody who was given a profile.
 *
 * @param issued  the latest that he was given
 * @param holding how it stands to the policy
 * @param outcome what was reported of the mail that brought it; empty where nothing was
 */
public record Holder(IssuedProfile issued, Holding holding, Optional<MailOutcome> outcome) {

	public Holder {
		Objects.requireNonNull(issued);
		Objects.requireNonNull(holding);
		Objects.requireNonNull(outcome);
	}

	/** Of whom nothing was reported. */
	public Holder(IssuedProfile issued, Holding holding) {
		this(issued, holding, Optional.empty());
	}

	/** Whether the mail that brought it came back, so that he does not hold it at all. */
	public boolean isBounced() {
		return outcome.filter(MailOutcome::isBounced).isPresent();
	}

	/** Whether he holds what the policy no longer says; of whom mail came back holds nothing. */
	public boolean isOutdated() {
		return !isBounced() && holding == Holding.OUTDATED;
	}
}
