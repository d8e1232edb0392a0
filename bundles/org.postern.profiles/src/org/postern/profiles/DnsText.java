package org.postern.profiles;

import java.util.List;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Reads records out of lines; bounded, because a stranger may have written them. */
record DnsText(Document document) {

	private static final int MAXIMUM_BYTES = 1 << 20;

	/** How a line says a record. */
	@FunctionalInterface
	interface Line {

		/** The fields owner, type and data; fewer where the line says no record. */
		List<String> fields(String line);
	}

	ClientProfile read(Line form) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw new FormatException(document.name() + ": " + document.content().length + " bytes are more than the "
					+ MAXIMUM_BYTES + " that a profile may have");
		}
		DnsReading reading = new DnsReading(document.name());
		List<String> lines = document.text().lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			List<String> fields = form.fields(lines.get(i));
			if (fields.size() == 3) {
				reading.add(fields.get(0), fields.get(1), fields.get(2), i + 1);
			}
		}
		return reading.profile();
	}
}
