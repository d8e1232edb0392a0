package org.postern.core.push;

import java.util.List;

import org.postern.api.profile.Recipient;

/**
 * The users that a list names.
 *
 * @param users    in the order of the list, each address once
 * @param problems the rows that name nobody, in the order of the list
 */
public record UserList(List<Recipient> users, List<UserProblem> problems) {

	public UserList {
		users = List.copyOf(users);
		problems = List.copyOf(problems);
	}
}
