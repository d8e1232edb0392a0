package org.postern.core.change;

import java.util.ArrayList;
import java.util.List;

/**
 * How many servers of a group are changed at a time.
 *
 * @param sizes of the first wave, the second and so on; all that follow have the size of the last. Each is at least 1.
 */
public record Waves(List<Integer> sizes) {

	/** One server first, and if that went well ten at a time. */
	public static final Waves USUAL = new Waves(List.of(1, 10));

	public Waves {
		sizes = List.copyOf(sizes);
		if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < 1)) {
			throw new IllegalArgumentException("A wave has at least one server, not " + sizes);
		}
	}

	/** Cuts a group into its waves. */
	public <T> List<List<T>> cut(List<T> members) {
		List<List<T>> waves = new ArrayList<>();
		int begin = 0;
		while (begin < members.size()) {
			int size = sizes.get(Math.min(waves.size(), sizes.size() - 1));
			int end = Math.min(members.size(), begin + size);
			waves.add(List.copyOf(members.subList(begin, end)));
			begin = end;
		}
		return waves;
	}
}
