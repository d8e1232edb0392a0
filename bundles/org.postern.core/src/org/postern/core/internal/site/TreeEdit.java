package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.internal.site.Tree.Leaf;
import org.postern.core.internal.site.Tree.Row;
import org.postern.core.site.SiteException;

/**
 * Makes a section of a document say what a tree says, by what differs from the tree that it says now.
 *
 * @param place the section's keys from the top; lists stand at the top only
 * @param order the usual order of its keys
 */
record TreeEdit(List<String> place, List<String> order) {

	YamlDocument change(YamlDocument document, Branch stated, Branch wanted) throws SiteException {
		YamlDocument changed = new SectionEdit(place, order).change(document, leaves(stated), leaves(wanted));
		for (Map.Entry<String, Tree> entry : wanted.entries().entrySet()) {
			Optional<Tree> before = Optional.ofNullable(stated.entries().get(entry.getKey()));
			changed = state(changed, entry.getKey(), before, entry.getValue());
		}
		for (String key : stated.entries().keySet()) {
			changed = wanted.entries().containsKey(key) ? changed : new SectionEdit(place, order).remove(changed, key);
		}
		return changed;
	}

	private static Map<String, Leaf> leaves(Branch branch) {
		Map<String, Leaf> leaves = new LinkedHashMap<>();
		branch.entries().forEach((key, value) -> {
			if (value instanceof Leaf leaf) {
				leaves.put(key, leaf);
			}
		});
		return leaves;
	}

	private YamlDocument state(YamlDocument document, String key, Optional<Tree> stated, Tree wanted)
			throws SiteException {
		return switch (wanted) {
			case Leaf leaf -> document;
			case Branch branch when stated.isPresent() ->
				new TreeEdit(below(key), List.of()).change(document, (Branch) stated.get(), branch);
			case Branch branch -> new SectionEdit(place, order).add(document, key, branch);
			case Row row -> list(document, key, stated.map(Row.class::cast).map(Row::items).orElse(List.of()), row.items());
		};
	}

	/** An item that is neither kept nor moved takes the place of the one that stood where it stands. */
	private YamlDocument list(YamlDocument document, String key, List<Branch> stated, List<Branch> wanted)
			throws SiteException {
		List<OptionalInt> sources = sources(stated, wanted);
		YamlDocument changed = document;
		for (int i = 0; i < wanted.size(); i++) {
			if (sources.get(i).isPresent()) {
				int source = sources.get(i).getAsInt();
				changed = new TreeEdit(List.of(key, Integer.toString(source)), List.of()).change(changed,
						stated.get(source), wanted.get(i));
			}
		}
		boolean same = stated.size() == wanted.size()
				&& IntStream.range(0, stated.size()).allMatch(i -> sources.get(i).equals(OptionalInt.of(i)));
		return same ? changed : new ListEdit(key, order).arrange(changed, sources, wanted);
	}

	private static List<OptionalInt> sources(List<Branch> stated, List<Branch> wanted) {
		List<OptionalInt> sources = new ArrayList<>();
		Set<Integer> taken = new HashSet<>();
		for (Branch item : wanted) {
			OptionalInt source = IntStream.range(0, stated.size())
					.filter(i -> !taken.contains(i) && stated.get(i).equals(item)).findFirst();
			source.ifPresent(taken::add);
			sources.add(source);
		}
		for (int i = 0; i < wanted.size() && wanted.size() == stated.size(); i++) {
			if (sources.get(i).isEmpty() && taken.add(i)) {
				sources.set(i, OptionalInt.of(i));
			}
		}
		return sources;
	}

	private List<String> below(String key) {
		List<String> whole = new ArrayList<>(place);
		whole.add(key);
		return whole;
	}
}
