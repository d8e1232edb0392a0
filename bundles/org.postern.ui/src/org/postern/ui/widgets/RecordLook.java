package org.postern.ui.widgets;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.postern.ui.icons.Icon;

/**
 * How records look in a {@link RecordTable}.
 *
 * @param name          of the table, for screen readers
 * @param columns       from left to right
 * @param icon          at the left, beside the first column's words
 * @param order         before somebody chooses another
 * @param searched      what the filter looks in
 * @param filterHint    what can be looked for
 * @param troubledLabel of the tick that leaves out what is well
 * @param troubled      what that tick keeps
 */
public record RecordLook<R>(String name, List<Column<R>> columns, Function<R, Icon> icon, Comparator<R> order,
		Function<R, String> searched, String filterHint, String troubledLabel, Predicate<R> troubled) {

	public RecordLook {
		columns = List.copyOf(columns);
		Objects.requireNonNull(icon);
		Objects.requireNonNull(order);
		Objects.requireNonNull(searched);
		Objects.requireNonNull(troubled);
	}

	/**
	 * @param width in pixels
	 * @param text  what it shows of a record
	 * @param order in which its title sorts
	 */
	public record Column<R>(String title, int width, Function<R, String> text, Comparator<R> order) {

		/** A column that is sorted by its words. */
		public static <R> Column<R> of(String title, int width, Function<R, String> text) {
			return new Column<>(title, width, text, Comparator.comparing(text));
		}
	}
}
