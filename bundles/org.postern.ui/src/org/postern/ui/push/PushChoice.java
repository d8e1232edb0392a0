package org.postern.ui.push;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.core.push.UserList;
import org.postern.core.site.Site;

/**
 * What the Push wizard begins with.
 *
 * @param users those who are given a profile; empty where a list of them is chosen first
 */
public record PushChoice(Site site, Optional<UserList> users) {

	public PushChoice {
		Objects.requireNonNull(site);
		Objects.requireNonNull(users);
	}

	/** A list is chosen first. */
	public static PushChoice ofList(Site site) {
		return new PushChoice(site, Optional.empty());
	}

	/** The users are known already. */
	public static PushChoice of(Site site, UserList users) {
		return new PushChoice(site, Optional.of(new UserList(users.users(), List.of())));
	}
}
