package org.postern.core.internal.publish;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import org.postern.api.model.Publication;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.internal.io.StatedSettings;
import org.postern.core.publish.PublishedProfile;

/** What was published, as one line of JSON. */
final class PublishedLine {

	private PublishedLine() {
	}

	static String write(PublishedProfile published) throws IOException {
		return JsonRecord.empty().with("at", published.at().toString()).with("domain", published.domain())
				.with("channel", published.where().channel()).with("profile", published.fingerprint())
				.with("settings", StatedSettings.write(published.where().settings())).with("places", published.places())
				.write();
	}

	static PublishedProfile read(JsonRecord line) throws IOException {
		try {
			return new PublishedProfile(Instant.parse(line.text("at")), line.text("domain"),
					new Publication(line.text("channel"), StatedSettings.read(line.list("settings"))),
					line.text("profile"), line.list("places"));
		} catch (DateTimeException e) {
			throw new IOException("'at' is not a time: " + e.getMessage(), e);
		}
	}
}
