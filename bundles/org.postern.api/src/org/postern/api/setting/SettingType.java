package org.postern.api.setting;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Term;

/**
 * What kind of value a {@link Setting} takes: enough for a form control, a YAML check and a command-line option.
 * Values are written as text everywhere; {@link #parse} and {@link #format} are each other's inverse.
 */
public sealed interface SettingType<T> {

	/** @throws IllegalArgumentException with a message for people if {@code text} is not of this type */
	T parse(String text);

	String format(T value);

	/** For people and for error messages: {@code a whole number from 1 to 65535}. */
	String describe();

	/** Any text. What it {@code names} lets forms help to write it; it is not checked. */
	record Text(Named names) implements SettingType<String> {

		/** What a text is the name of; files and folders are those of the computer on which Postern runs. */
		public enum Named {
			ANYTHING, FOLDER,
			/** One that is there and is read. */
			FILE,
			/** One that is written, and need not be there yet. */
			NEW_FILE
		}

		public Text {
			Objects.requireNonNull(names);
		}

		public Text() {
			this(Named.ANYTHING);
		}

		@Override
		public String parse(String text) {
			return text;
		}

		@Override
		public String format(String value) {
			return value;
		}

		@Override
		public String describe() {
			return switch (names) {
				case ANYTHING -> "text";
				case FOLDER -> "a folder";
				case FILE, NEW_FILE -> "a file";
			};
		}
	}

	record Flag() implements SettingType<Boolean> {
		@Override
		public Boolean parse(String text) {
			return switch (text.strip()) {
				case "true", "yes", "on" -> true;
				case "false", "no", "off" -> false;
				default -> throw new IllegalArgumentException("'" + text + "' is not " + describe());
			};
		}

		@Override
		public String format(Boolean value) {
			return value.toString();
		}

		@Override
		public String describe() {
			return "true or false";
		}
	}

	/** A whole number from {@code minimum} to {@code maximum}, both included. */
	record WholeNumber(int minimum, int maximum) implements SettingType<Integer> {
		@Override
		public Integer parse(String text) {
			try {
				int value = Integer.parseInt(text.strip());
				if (value >= minimum && value <= maximum) {
					return value;
				}
			} catch (NumberFormatException e) {
				// answered below, together with a number out of range
			}
			throw new IllegalArgumentException("'" + text + "' is not " + describe());
		}

		@Override
		public String format(Integer value) {
			return value.toString();
		}

		@Override
		public String describe() {
			return "a whole number from " + minimum + " to " + maximum;
		}
	}

	/** One of a few words. */
	record Choice(List<String> words) implements SettingType<String> {
		public Choice {
			words = List.copyOf(words);
		}

		@Override
		public String parse(String text) {
			if (!words.contains(text.strip())) {
				throw new IllegalArgumentException("'" + text + "' is not " + describe());
			}
			return text.strip();
		}

		@Override
		public String format(String value) {
			return value;
		}

		@Override
		public String describe() {
			return "one of " + String.join(", ", words);
		}
	}

	/** A number of days or for ever. */
	record TermType() implements SettingType<Term> {
		@Override
		public Term parse(String text) {
			return Term.parse(text);
		}

		@Override
		public String format(Term value) {
			return value.toString();
		}

		@Override
		public String describe() {
			return "days such as 30d, or forever";
		}
	}
}
