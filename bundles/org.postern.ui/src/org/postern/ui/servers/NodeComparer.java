package org.postern.ui.servers;

import org.eclipse.jface.viewers.IElementComparer;

/** Takes nodes of the same key for the same, so that selection and expansion survive every change. */
final class NodeComparer implements IElementComparer {

	@Override
	public boolean equals(Object one, Object other) {
		return one instanceof Node first && other instanceof Node second ? first.key().equals(second.key())
				: one.equals(other);
	}

	@Override
	public int hashCode(Object element) {
		return element instanceof Node node ? node.key().hashCode() : element.hashCode();
	}
}
