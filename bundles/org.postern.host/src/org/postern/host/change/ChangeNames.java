package org.postern.host.change;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** What changes are called, for hosts and for people. */
public record ChangeNames(Clock clock) {

	/** Fine enough that the revisions of quick hands sort by time. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS")
			.withZone(ZoneOffset.UTC);

	/** Another for every revision; they sort by time. */
	public String id(Instant made) {
		return MOMENT.format(made) + "-" + UUID.randomUUID().toString().substring(0, 8);
	}

	/** Who makes a change from now on, for another administrator who finds the host locked. */
	public String who(String summary) {
		return System.getProperty("user.name", "somebody") + " since " + clock.instant() + " (" + summary + ")";
	}
}
