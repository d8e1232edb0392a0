package org.postern.core.issued;

import java.time.Instant;
import java.util.Objects;

import org.postern.api.model.MailAddress;

/**
 * A profile that somebody was given.
 *
 * @param at          when
 * @param address     to whom
 * @param channel     by which channel
 * @param fingerprint of what the profile says, see {@link Fingerprint}
 * @param run         the id of the push; empty where it was none
 */
public record IssuedProfile(Instant at, MailAddress address, String channel, String fingerprint, String run) {

	public IssuedProfile {
		Objects.requireNonNull(at);
		Objects.requireNonNull(address);
		Objects.requireNonNull(channel);
		Objects.requireNonNull(fingerprint);
		Objects.requireNonNull(run);
	}
}
