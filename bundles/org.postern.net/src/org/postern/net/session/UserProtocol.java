package org.postern.net.session;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How users of one protocol log in, and what a test tries out then.
 *
 * @param id     of the protocol: {@code imap}
 * @param talk   the words up to the login, for one connection each
 * @param trials what a thorough test tries out once a user is logged in
 */
public record UserProtocol(String id, Supplier<UserTalk> talk, List<UserTrial> trials) {

	public UserProtocol {
		Objects.requireNonNull(id);
		Objects.requireNonNull(talk);
		trials = List.copyOf(trials);
	}
}
