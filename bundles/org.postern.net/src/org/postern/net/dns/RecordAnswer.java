package org.postern.net.dns;

import java.util.List;
import java.util.function.Function;

/** What asking for records of one kind came to. */
public sealed interface RecordAnswer<T> {

	/** There are records. The list may be empty where the records only say that there is nothing. */
	record Some<T>(List<T> records) implements RecordAnswer<T> {
		public Some {
			records = List.copyOf(records);
		}
	}

	/** There is no such record. */
	record None<T>() implements RecordAnswer<T> {
	}

	/** Nobody could say. */
	record Unavailable<T>(String reason) implements RecordAnswer<T> {
	}

	/** The same with other records. */
	default <R> RecordAnswer<R> map(Function<List<T>, List<R>> change) {
		return switch (this) {
			case Some<T> some -> new Some<>(change.apply(some.records()));
			case None<T> none -> new None<>();
			case Unavailable<T> unavailable -> new Unavailable<>(unavailable.reason());
		};
	}
}
