package org.postern.net.dns.mtasts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy file, read.
 *
 * @param policy   what it says; empty where that cannot be made out
 * @param problems what is wrong with it, a sentence each
 */
public record StsText(Optional<StsPolicy> policy, List<String> problems) {

	private static final long LONGEST_SECONDS = 31_557_600;

	public StsText {
		Objects.requireNonNull(policy);
		problems = List.copyOf(problems);
	}

	/** Reads the lines {@code key: value} of RFC 8461 section 3.2. */
	public static StsText read(String text) {
		return new Reader().read(text);
	}

	private static final class Reader {

		private final List<String> problems = new ArrayList<>();
		private final List<String> mx = new ArrayList<>();
		private Optional<String> version = Optional.empty();
		private Optional<StsMode> mode = Optional.empty();
		private Optional<Duration> age = Optional.empty();

		StsText read(String text) {
			text.lines().filter(line -> !line.isBlank()).forEach(this::line);
			if (!version.equals(Optional.of("STSv1"))) {
				problems.add("It has no line 'version: STSv1'.");
			}
			if (mode.isEmpty()) {
				problems.add("It has no mode: enforce, testing or none.");
			}
			if (age.isEmpty()) {
				problems.add("It has no max_age of 0 to " + LONGEST_SECONDS + " seconds.");
			}
			if (mx.isEmpty() && !mode.equals(Optional.of(StsMode.NONE))) {
				problems.add("It names no mx.");
			}
			boolean whole = version.equals(Optional.of("STSv1")) && mode.isPresent() && age.isPresent();
			return new StsText(whole ? Optional.of(new StsPolicy(mode.get(), mx, age.get())) : Optional.empty(), problems);
		}

		/** Of keys that are given twice, the first counts; unknown keys are for later versions. */
		private void line(String line) {
			String[] sides = line.split(":", 2);
			if (sides.length < 2) {
				problems.add("A line is not 'key: value': " + shortened(line));
				return;
			}
			String value = sides[1].strip();
			switch (sides[0].strip()) {
				case "version" -> version = version.or(() -> Optional.of(value));
				case "mode" -> mode = mode.or(() -> mode(value));
				case "max_age" -> age = age.or(() -> age(value));
				case "mx" -> mx(value);
				default -> { }
			}
		}

		private static Optional<StsMode> mode(String value) {
			return List.of(StsMode.values()).stream().filter(mode -> mode.label().equals(value)).findFirst();
		}

		private static Optional<Duration> age(String value) {
			return Optional.of(value).filter(text -> text.matches("\\d{1,10}")).map(Long::valueOf)
					.filter(seconds -> seconds <= LONGEST_SECONDS).map(Duration::ofSeconds);
		}

		private void mx(String value) {
			if (value.matches("(\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
				mx.add(value);
			} else {
				problems.add("It names an mx that is no host: " + shortened(value));
			}
		}

		private static String shortened(String text) {
			return text.length() > 80 ? text.substring(0, 80) + "..." : text;
		}
	}
}
