package org.postern.core.push;

import java.util.List;

import org.postern.api.profile.Recipient;
import org.postern.core.internal.packed.PackedUsers;

/**
 * The users that a list names.
 *
 * @param users    in the order of the list, each address once
 * @param problems the rows that name nobody, in the order of the list
 */
public record UserList(List<Recipient> users, List<UserProblem> problems) {

	public UserList {
		users = PackedUsers.of(users);
		problems = List.copyOf(problems);
	}
}
