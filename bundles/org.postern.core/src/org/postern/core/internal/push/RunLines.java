package org.postern.core.internal.push;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.model.Publication;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.internal.io.StatedSettings;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;

/**
 * A run as lines of JSON: what is to be done, then a line for each user, then what happened to them by their positions
 * from 0.
 */
final class RunLines {

	/** A user's turn begins. */
	static final String BEGIN = "begin";
	static final String DONE = "done";
	static final String FAILED = "failed";
	/** What was collected is about to arrive. */
	static final String FINISH = "finish";
	/** All begins anew: what was collected never arrived, or arrives as a whole again. */
	static final String ANEW = "anew";

	private RunLines() {
	}

	static String head(String run, Instant at, PushRequest request) throws IOException {
		return JsonRecord.empty().with("run", run).with("at", at.toString()).with("channel", request.way().channel())
				.with("atOnce", Integer.toString(request.limits().atOnce()))
				.with("perMinute", Integer.toString(request.limits().perMinute()))
				.with("again", Boolean.toString(request.again())).with("formats", request.formats())
				.with("settings", StatedSettings.write(request.way().settings())).write();
	}

	static Instant at(JsonRecord head) throws IOException {
		try {
			return Instant.parse(head.text("at"));
		} catch (DateTimeException e) {
			throw new IOException("'at' is not a time", e);
		}
	}

	static PushRequest request(JsonRecord head) throws IOException {
		return new PushRequest(new Publication(head.text("channel"), StatedSettings.read(head.list("settings"))),
				head.list("formats"), new PushLimits(number(head, "atOnce"), number(head, "perMinute")),
				Boolean.parseBoolean(head.text("again")));
	}

	static String user(PushRow row) throws IOException {
		Recipient user = row.user();
		return JsonRecord.empty().with("user", user.address().toString()).with("name", user.name())
				.with("language", user.language().orElse("")).with("state", row.state().name())
				.with("detail", row.state() == PushState.WAITING ? "" : row.detail()).with("remedy", row.remedy()).write();
	}

	static PushRow user(JsonRecord line) throws IOException {
		try {
			return new PushRow(new Recipient(MailAddress.parse(line.text("user")), line.text("name"),
					Optional.of(line.text("language")).filter(tag -> !tag.isEmpty())),
					PushState.valueOf(line.text("state")), line.text("detail"), line.text("remedy"));
		} catch (IllegalArgumentException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	static String event(String what, int user, String detail, String remedy) throws IOException {
		return JsonRecord.empty().with("event", what).with("of", Integer.toString(user)).with("detail", detail)
				.with("remedy", remedy).write();
	}

	static String event(String what) throws IOException {
		return JsonRecord.empty().with("event", what).write();
	}

	static int number(JsonRecord line, String key) throws IOException {
		try {
			return Integer.parseInt(line.text(key));
		} catch (NumberFormatException e) {
			throw new IOException("'" + key + "' is not a number", e);
		}
	}
}
