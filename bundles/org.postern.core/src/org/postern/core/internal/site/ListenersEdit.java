package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.postern.api.model.Listener;
import org.postern.core.internal.site.Tree.Leaf;
import org.postern.core.site.SiteException;

/** Makes the list of listeners say what it shall: each listener in place first, then the list. */
final class ListenersEdit {

	private static final String KEY = "listeners";

	private final List<Listener> stated;
	private final List<Listener> wanted;
	private final List<String> order;

	/** @param order the usual order of the keys beside the list */
	ListenersEdit(List<Listener> stated, List<Listener> wanted, List<String> order) {
		this.stated = stated;
		this.wanted = wanted;
		this.order = order;
	}

	YamlDocument change(YamlDocument document) throws SiteException {
		ListenerMatch match = new ListenerMatch(stated, wanted);
		YamlDocument changed = document;
		for (int i = 0; i < wanted.size(); i++) {
			OptionalInt source = match.sources().get(i);
			changed = source.isPresent() ? inPlace(changed, source.getAsInt(), wanted.get(i)) : changed;
		}
		return match.isInOrder() ? changed
				: new ListEdit(KEY, order).arrange(changed, match.sources(), wanted.stream().map(Trees::listener).toList());
	}

	private YamlDocument inPlace(YamlDocument document, int index, Listener listener) throws SiteException {
		SectionEdit edit = new SectionEdit(List.of(KEY, Integer.toString(index)), ListenerReader.KEYS);
		return edit.change(document, leaves(stated.get(index)), leaves(listener));
	}

	/** Whether it is open is always part of them: a listener that opens again says so where it said it was closed. */
	private static Map<String, Leaf> leaves(Listener listener) {
		Map<String, Leaf> leaves = new LinkedHashMap<>();
		Trees.listener(listener).entries().forEach((key, value) -> leaves.put(key, (Leaf) value));
		leaves.put("enabled", new Leaf(Boolean.toString(listener.enabled()), true));
		return leaves;
	}
}
