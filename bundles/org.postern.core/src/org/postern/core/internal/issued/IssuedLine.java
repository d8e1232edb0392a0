package org.postern.core.internal.issued;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import org.postern.api.model.MailAddress;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.issued.IssuedProfile;

/** An issued profile as one line of JSON. */
final class IssuedLine {

	private IssuedLine() {
	}

	static String write(IssuedProfile issued) throws IOException {
		JsonRecord line = JsonRecord.empty().with("at", issued.at().toString()).with("to", issued.address().toString())
				.with("by", issued.channel()).with("profile", issued.fingerprint()).with("run", issued.run());
		return (issued.message().isEmpty() ? line : line.with("message", issued.message())).write();
	}

	static IssuedProfile read(JsonRecord line) throws IOException {
		try {
			return new IssuedProfile(Instant.parse(line.text("at")), MailAddress.parse(line.text("to")), line.text("by"),
					line.text("profile"), line.text("run"), line.find("message").orElse(""));
		} catch (DateTimeException | IllegalArgumentException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
