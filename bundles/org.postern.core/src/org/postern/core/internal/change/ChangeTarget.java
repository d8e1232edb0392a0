package org.postern.core.internal.change;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.core.change.ListenerProver;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** The server that is changed, and whom a change needs for that. */
record ChangeTarget(Site site, String server, ServerSessions sessions, ListenerProver prover, ChangeRecords records,
		RevisionFolder folder) {

	ServerSession open() throws BackendException {
		return sessions.open(site, server);
	}

	ServerProof proof(ServerSession session) {
		return new ServerProof(prover, session, new ProofScope(site, server));
	}
}
