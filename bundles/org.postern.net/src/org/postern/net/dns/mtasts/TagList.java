package org.postern.net.dns.mtasts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A record of the form {@code v=STSv1; id=20260101;}, as MTA-STS and TLS reporting share it. */
final class TagList {

	private final Map<String, String> tags = new LinkedHashMap<>();
	private final boolean wellFormed;

	TagList(String text) {
		boolean good = true;
		for (String part : text.split(";")) {
			String[] sides = part.strip().split("=", 2);
			if (sides.length == 2) {
				good &= tags.putIfAbsent(sides[0].strip(), sides[1].strip()) == null;
			} else {
				good &= part.isBlank();
			}
		}
		this.wellFormed = good;
	}

	/** Whether it consists of tags with values alone, none twice. */
	boolean isWellFormed() {
		return wellFormed;
	}

	Optional<String> get(String tag) {
		return Optional.ofNullable(tags.get(tag));
	}
}
