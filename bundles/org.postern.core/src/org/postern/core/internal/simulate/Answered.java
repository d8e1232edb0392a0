package org.postern.core.internal.simulate;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;

/**
 * What came of a question, with all that it led to.
 *
 * @param attempts the question and those it led to
 * @param settings what was found
 * @param askFor   the address to begin anew with
 */
record Answered(List<Attempt> attempts, Optional<AccountSettings> settings, Optional<MailAddress> askFor) {

	Answered {
		attempts = List.copyOf(attempts);
	}
}
