package org.postern.backend.postfixdovecot.apply;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.backend.postfixdovecot.render.Rendering;

/**
 * A change to a server that is to be made.
 *
 * @param id        of the revision that undoes it
 * @param who       makes it, for another administrator who finds the server locked
 * @param server    that it is made to
 * @param present   the policy that holds before
 * @param wanted    the policy that shall hold
 * @param backup    what undoes it
 * @param rendering what it takes
 */
public record Change(String id, String who, MailServer server, PortPolicy present, PortPolicy wanted, Backup backup,
		Rendering rendering) {

	public Change {
		Objects.requireNonNull(id);
		Objects.requireNonNull(who);
		Objects.requireNonNull(server);
		Objects.requireNonNull(present);
		Objects.requireNonNull(wanted);
		Objects.requireNonNull(backup);
		Objects.requireNonNull(rendering);
	}

	/** Listeners that are open afterwards. */
	List<Listener> open() {
		return wanted.enabled();
	}

	/** Listeners that open with the change. */
	List<Listener> opened() {
		return wanted.enabled().stream().filter(
				listener -> present.enabled().stream().noneMatch(before -> before.collidesWith(listener))).toList();
	}

	/** Listeners that close with the change. */
	List<Listener> closed() {
		return present.enabled().stream().filter(
				listener -> wanted.enabled().stream().noneMatch(after -> after.collidesWith(listener))).toList();
	}

	int livePort(Listener listener) {
		return server.livePort(listener.port());
	}
}
