package org.postern.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How long mail is kept: a number of whole days, or for ever.
 *
 * @param days 0 to {@value #MAXIMUM_DAYS}; empty means for ever
 */
public record Term(OptionalInt days) {

	/** A hundred years: beyond it, say {@code forever}. */
	public static final int MAXIMUM_DAYS = 36_500;

	public Term {
		days.ifPresent(Term::requireInRange);
	}

	private static void requireInRange(int days) {
		if (days < 0 || days > MAXIMUM_DAYS) {
			throw new IllegalArgumentException(days + " days is outside 0 to " + MAXIMUM_DAYS);
		}
	}

	public static Term ofDays(int days) {
		return new Term(OptionalInt.of(days));
	}

	public static Term forever() {
		return new Term(OptionalInt.empty());
	}

	public boolean isForever() {
		return days.isEmpty();
	}

	/** Whether nothing is kept at all. */
	public boolean isNone() {
		return days.isPresent() && days.getAsInt() == 0;
	}

	/** Whether mail kept since {@code start} has outlived this term at {@code now}. */
	public boolean isOver(Instant start, Instant now) {
		return days.isPresent() && !start.plus(Duration.ofDays(days.getAsInt())).isAfter(now);
	}

	public boolean isShorterThan(Term other) {
		if (isForever()) {
			return false;
		}
		return other.isForever() || days.getAsInt() < other.days.getAsInt();
	}

	/**
	 * Reads {@code 30d}, {@code 30} or {@code forever} (also {@code never}).
	 *
	 * @throws IllegalArgumentException with a message for people if the text is none of these
	 */
	public static Term parse(String text) {
		String word = text.strip().toLowerCase(Locale.ROOT);
		if (word.equals("forever") || word.equals("never")) {
			return forever();
		}
		String number = word.endsWith("d") ? word.substring(0, word.length() - 1) : word;
		if (!number.matches("[0-9]{1,6}")) {
			throw new IllegalArgumentException("'" + text + "' is not a period: write days such as 30d, or forever");
		}
		return ofDays(Integer.parseInt(number));
	}

	/** The text that {@link #parse} reads: {@code 30d} or {@code forever}. */
	@Override
	public String toString() {
		return isForever() ? "forever" : days.getAsInt() + "d";
	}
}
