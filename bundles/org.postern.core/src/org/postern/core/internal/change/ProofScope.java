package org.postern.core.internal.change;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.core.site.Site;

/** Which listeners a proof must look at: those of the state to be proven, and those of the other, which must be closed. */
final class ProofScope {

	private final Site site;
	private final String server;

	ProofScope(Site site, String server) {
		this.site = site;
		this.server = server;
	}

	String server() {
		return server;
	}

	/** The site as it is if {@code proven} holds; what only {@code other} opens has to be closed. */
	Site of(PortPolicy proven, PortPolicy other) {
		List<Listener> listeners = new ArrayList<>(proven.listeners());
		other.listeners().stream().filter(listener -> proven.find(listener.id()).isEmpty())
				.map(listener -> listener.withEnabled(false)).forEach(listeners::add);
		return with(proven.withListeners(listeners));
	}

	/** The site as it is while the server does not run: nothing of either policy is open. */
	Site ofStopped(PortPolicy one, PortPolicy other) {
		PortPolicy union = site(one, other);
		return with(union.withListeners(
				union.listeners().stream().map(listener -> listener.withEnabled(false)).toList()));
	}

	private PortPolicy site(PortPolicy one, PortPolicy other) {
		return of(one, other).server(server).map(MailServer::policy).orElse(one);
	}

	private Site with(PortPolicy policy) {
		return site.with(site.server(server).orElseThrow().withPolicy(policy));
	}
}
