package org.postern.core.push;

import java.util.Objects;

import org.postern.api.profile.Recipient;

/**
 * One user of a push.
 *
 * @param user   who
 * @param state  how far he is
 * @param detail where it went, or why it did not; may be empty
 * @param remedy what to do about it; empty where nothing is to be done
 */
public record PushRow(Recipient user, PushState state, String detail, String remedy) {

	public PushRow {
		Objects.requireNonNull(user);
		Objects.requireNonNull(state);
		Objects.requireNonNull(detail);
		Objects.requireNonNull(remedy);
	}
}
