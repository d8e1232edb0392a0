package org.postern.core.change;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;

/**
 * What became of one server of a group.
 *
 * @param server  its name
 * @param wave    in which it was, or would have been, changed; from 1
 * @param report  empty where it was not touched
 * @param trouble why it was not touched, where it was its turn
 */
public record MemberReport(String server, int wave, Optional<ChangeReport> report, Optional<Finding> trouble) {

	public MemberReport {
		Objects.requireNonNull(server);
		Objects.requireNonNull(report);
		Objects.requireNonNull(trouble);
	}

	/** Whether its turn came. */
	public boolean isBegun() {
		return report.isPresent() || trouble.isPresent();
	}

	public boolean isSuccess() {
		return report.filter(ChangeReport::isSuccess).isPresent();
	}
}
