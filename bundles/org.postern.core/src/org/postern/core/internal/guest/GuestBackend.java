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
import org.postern.api.progress.Cancellation;

/** A backend of a plug-in. */
record GuestBackend(Guest guest, ServerBackend backend, BackendInfo info) implements ServerBackend {

	/** A far host may take its time. */
	static final Duration LIMIT = Duration.ofMinutes(2);

	static GuestBackend of(Guest guest, ServerBackend backend) {
		return new GuestBackend(guest, backend, backend.info());
	}

	@Override
	public ServerSession open(ServerAccess access) throws BackendException {
		ServerSession session = ask(() -> backend.open(access));
		try {
			return ask(() -> GuestSession.of(this, session));
		} catch (BackendException e) {
			guest.leave(session::close);
			throw e;
		}
	}

	@Override
	public List<NeededSecret> secrets(MailServer server) throws BackendException {
		return ask(() -> backend.secrets(server));
	}

	/** Asks what changes no configuration. */
	<T> T ask(Callable<T> question) throws BackendException {
		try {
			return guest.ask(LIMIT, BackendException.class, question);
		} catch (GuestException e) {
			throw trouble(e);
		}
	}

	/** The same, of what can be cancelled. */
	<T> T ask(Duration limit, Cancellation cancellation, Callable<T> question)
			throws BackendException, InterruptedException {
		try {
			return guest.ask(Patience.of(limit), cancellation, BackendException.class, question);
		} catch (GuestException e) {
			throw trouble(e);
		}
	}

	/** What is asked for no answer. */
	interface Order {
		void run() throws BackendException;
	}

	/** Asks for something that has no answer but that it is done. */
	void tell(Order order) throws BackendException {
		ask(() -> {
			order.run();
			return order;
		});
	}

	private BackendException trouble(GuestException e) {
		return new BackendException(guest.told(e), guest.remedy(), e);
	}
}
