package org.postern.ui.servers;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.postern.core.site.Site;
import org.postern.ui.site.SiteState;

/** Site, then servers, then each server's listeners and domains. */
final class ServersContent implements ITreeContentProvider {

	private final Supplier<SiteState> state;

	ServersContent(Supplier<SiteState> state) {
		this.state = state;
	}

	@Override
	public Object[] getElements(Object input) {
		return state.get().site().map(Node.SiteNode::new).stream().toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch ((Node) parent) {
			case Node.SiteNode node -> servers(node.site());
			case Node.ServerNode node -> children(node);
			case Node.ListenerNode node -> new Object[0];
			case Node.DomainNode node -> new Object[0];
		};
	}

	private static Object[] servers(Site site) {
		return site.servers().stream().map(server -> new Node.ServerNode(site, server)).toArray();
	}

	private static Object[] children(Node.ServerNode node) {
		return Stream.<Node>concat(
				node.mailServer().policy().listeners().stream()
						.map(listener -> new Node.ListenerNode(node.mailServer(), listener)),
				node.site().domainsOf(node.mailServer()).stream()
						.map(domain -> new Node.DomainNode(node.mailServer(), domain)))
				.toArray();
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
