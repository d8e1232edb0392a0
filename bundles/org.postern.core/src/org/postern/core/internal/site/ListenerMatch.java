package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.postern.api.model.Listener;

/** Which listener of a text a wanted listener was: by its id, or, where that has changed, by where it stands. */
final class ListenerMatch {

	private final List<Listener> stated;
	private final List<Listener> wanted;
	private final List<OptionalInt> sources = new ArrayList<>();
	private final Set<Integer> taken = new HashSet<>();

	ListenerMatch(List<Listener> stated, List<Listener> wanted) {
		this.stated = stated;
		this.wanted = wanted;
		wanted.forEach(listener -> sources.add(sameId(listener)));
		sources.forEach(source -> source.ifPresent(taken::add));
		IntStream.range(0, wanted.size()).filter(i -> sources.get(i).isEmpty()).forEach(this::matchByPlace);
	}

	private OptionalInt sameId(Listener listener) {
		return IntStream.range(0, stated.size()).filter(i -> stated.get(i).id().equals(listener.id())).findFirst();
	}

	/** The same protocol behind the same neighbour: its port or address was changed. */
	private void matchByPlace(int index) {
		Optional<Integer> neighbour = neighbour(index);
		OptionalInt source = IntStream.range(0, stated.size()).filter(i -> !taken.contains(i))
				.filter(i -> stated.get(i).protocol().equals(wanted.get(index).protocol()))
				.filter(i -> Objects.equals(neighbour, Optional.of(i - 1).filter(before -> before >= 0))).findFirst();
		sources.set(index, source);
		source.ifPresent(taken::add);
	}

	private Optional<Integer> neighbour(int index) {
		return index == 0 ? Optional.empty() : sources.get(index - 1).stream().boxed().findFirst();
	}

	/** For each wanted listener its position in the text; empty for a new one. */
	List<OptionalInt> sources() {
		return List.copyOf(sources);
	}

	/** Whether the text has the wanted listeners, and no others, in the wanted order. */
	boolean isInOrder() {
		return sources.equals(IntStream.range(0, stated.size()).mapToObj(OptionalInt::of).toList());
	}
}
