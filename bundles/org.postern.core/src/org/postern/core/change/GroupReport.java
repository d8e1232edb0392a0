package org.postern.core.change;

import java.util.List;

/**
 * What became of the servers of a group.
 *
 * @param members in the order of the plan; those of the waves after a failure were not begun
 */
public record GroupReport(List<MemberReport> members) {

	public GroupReport {
		members = List.copyOf(members);
	}

	/** Whether all servers are as their policies say. */
	public boolean isSuccess() {
		return members.stream().allMatch(MemberReport::isSuccess);
	}
}
