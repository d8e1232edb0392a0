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
 * @param message     the Message-ID of the mail that brought it; empty where it was none
 */
public record IssuedProfile(Instant at, MailAddress address, String channel, String fingerprint, String run, String message) {

	public IssuedProfile {
		Objects.requireNonNull(at);
		Objects.requireNonNull(address);
		Objects.requireNonNull(channel);
		Objects.requireNonNull(fingerprint);
		Objects.requireNonNull(run);
		Objects.requireNonNull(message);
	}

	/** That came by another way than mail. */
	public IssuedProfile(Instant at, MailAddress address, String channel, String fingerprint, String run) {
		this(at, address, channel, fingerprint, run, "");
	}
}
