package org.postern.ui.servers;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.postern.ui.site.SiteState;

/** Keeps lines that hold what was typed, and what leads to them. */
final class ServersFilter extends ViewerFilter {

	private final Supplier<SiteState> state;
	private final UnaryOperator<String> labels;
	private final ServersContent content;
	private String wanted = "";

	ServersFilter(Supplier<SiteState> state, UnaryOperator<String> labels) {
		this.state = state;
		this.labels = labels;
		content = new ServersContent(state);
	}

	/** @return whether this changed anything */
	boolean look(String text) {
		String next = text.strip().toLowerCase(Locale.ROOT);
		boolean changed = !next.equals(wanted);
		wanted = next;
		return changed;
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return wanted.isEmpty() || matches((Node) element)
				|| parent instanceof Node.ServerNode server && matches(server)
				|| anyChild((Node) element);
	}

	private boolean matches(Node node) {
		NodeLook look = NodeLook.of(node, state.get(), labels);
		return (look.text() + " " + look.remark()).toLowerCase(Locale.ROOT).contains(wanted);
	}

	private boolean anyChild(Node node) {
		for (Object child : content.getChildren(node)) {
			if (matches((Node) child) || anyChild((Node) child)) {
				return true;
			}
		}
		return false;
	}
}
