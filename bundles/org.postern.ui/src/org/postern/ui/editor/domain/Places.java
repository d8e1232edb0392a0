package org.postern.ui.editor.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.postern.api.model.Publication;

/** Changes of the list of places. */
final class Places {

	private Places() {
	}

	static List<Publication> with(List<Publication> places, Publication added) {
		List<Publication> changed = new ArrayList<>(places);
		changed.add(added);
		return changed;
	}

	static List<Publication> without(List<Publication> places, int line) {
		List<Publication> changed = new ArrayList<>(places);
		changed.remove(line);
		return changed;
	}

	static List<Publication> moved(List<Publication> places, int from, int to) {
		List<Publication> changed = new ArrayList<>(places);
		Collections.swap(changed, from, to);
		return changed;
	}

	static List<Publication> changed(List<Publication> places, int line, Publication place) {
		List<Publication> changed = new ArrayList<>(places);
		changed.set(line, place);
		return changed;
	}
}
