package org.postern.core.simulate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.rule.Fact;

/**
 * Where a mail program's search ended.
 *
 * @param program  which one
 * @param address  what the user typed
 * @param attempts what it tried, in its order
 * @param settings what it would set up; empty where it found nothing
 * @param meant    what the policy means clients to use; empty where there is no policy
 */
public record Ending(MailProgram program, MailAddress address, List<Attempt> attempts,
		Optional<AccountSettings> settings, Optional<ClientProfile> meant) implements Fact {

	public Ending {
		Objects.requireNonNull(program);
		Objects.requireNonNull(address);
		attempts = List.copyOf(attempts);
		Objects.requireNonNull(settings);
		Objects.requireNonNull(meant);
	}
}
