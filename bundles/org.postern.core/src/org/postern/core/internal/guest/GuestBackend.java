package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;

/** A backend of a plug-in. */
record GuestBackend(Guest guest, ServerBackend backend, BackendInfo info) implements ServerBackend {

	/** A far host may take its time. */
	private static final Duration LIMIT = Duration.ofMinutes(2);

	static GuestBackend of(Guest guest, ServerBackend backend) {
		return new GuestBackend(guest, backend, backend.info());
	}

	@Override
	public ServerSession open(ServerAccess access) throws BackendException {
		return new GuestSession(this, ask(() -> backend.open(access)));
	}

	@Override
	public List<NeededSecret> secrets(MailServer server) throws BackendException {
		return ask(() -> backend.secrets(server));
	}

	/** Asks what changes nothing. */
	<T> T ask(Callable<T> question) throws BackendException {
		try {
			return guest.ask(LIMIT, BackendException.class, question);
		} catch (GuestException e) {
			throw new BackendException(guest.told(e), guest.remedy(), e);
		}
	}
}
