package org.postern.profiles;

import java.util.List;
import java.util.Optional;

/** An item of a JSON array. */
sealed interface JsonItem {

	/** @param text of a string, or a number or word as it is written */
	record Value(String text) implements JsonItem {
	}

	record Items(List<JsonItem> list) implements JsonItem {

		public Items {
			list = List.copyOf(list);
		}

		/** The text of a value at a place, from 0; empty where there is none. */
		Optional<String> text(int place) {
			return place < list.size() && list.get(place) instanceof Value value ? Optional.of(value.text())
					: Optional.empty();
		}

		/** The array at a place, from 0; an empty one where there is none. */
		Items items(int place) {
			return place < list.size() && list.get(place) instanceof Items items ? items : new Items(List.of());
		}
	}
}
