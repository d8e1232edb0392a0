package org.postern.core.change;

import java.util.List;

/**
 * What would change on the servers of a group.
 *
 * @param members in the order in which they were named
 */
public record GroupPlan(List<MemberPlan> members) {

	public GroupPlan {
		members = List.copyOf(members);
	}

	/** Whether there is a plan for every server. */
	public boolean isWhole() {
		return members.stream().allMatch(member -> member.plan().isPresent());
	}

	/** Whether every server is as it should be already. */
	public boolean isEmpty() {
		return members.stream().allMatch(member -> member.plan().filter(plan -> plan.isEmpty()).isPresent());
	}
}
