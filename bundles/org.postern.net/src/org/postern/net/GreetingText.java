package org.postern.net;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A greeting in words. */
final class GreetingText {

	private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

	private GreetingText() {
	}

	static List<String> lines(Greeting greeting) {
		List<String> lines = new ArrayList<>(greeting.reply().lines());
		greeting.software().ifPresent(name -> lines.add("software: " + name));
		if (greeting.delay().compareTo(WORTH_TELLING) >= 0) {
			lines.add("greeted after " + seconds(greeting.delay()));
		}
		return lines;
	}

	/** {@code 5.2 s}. */
	static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
	}
}
