package org.postern.backend.postfixdovecot.apply;

import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.ServerState;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.change.ServerFile;

/** Reads a server, and knows what a policy takes there. */
public interface Configurator {

	/** Asks the server's own tools; changes nothing. */
	Present read(Host host, Cancellation cancellation) throws BackendException, InterruptedException;

	/** A server as it was found. */
	interface Present {

		ServerState state();

		/** Every file that a policy may ever change, as it is. */
		List<ServerFile> files();

		/** The script for a retention run, which tells what goes and removes it. */
		Script retention(RetentionRun run) throws BackendException;

		/** Pure. */
		Rendering render(PortPolicy wanted);
	}
}
