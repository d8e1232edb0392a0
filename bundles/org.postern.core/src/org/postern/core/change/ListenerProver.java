package org.postern.core.change;

import java.util.List;

import org.postern.api.progress.Cancellation;
import org.postern.core.site.Site;

/** Proves by real handshakes that a server's listeners are as its policy says. */
public interface ListenerProver {

	/**
	 * Tries every listener, side by side: an open one must greet and be secured as stated, a closed one must refuse.
	 *
	 * @return in the policy's order
	 * @throws InterruptedException if cancelled
	 */
	List<ListenerProof> prove(Site site, String server, Cancellation cancellation) throws InterruptedException;
}
