package org.postern.ui.site;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** Remembers what it started, so that it can all be stopped at the end. */
@Component
public final class ServerSwitches implements ServerSwitch {

	private final ServerSessions sessions;
	private final List<Started> started = new CopyOnWriteArrayList<>();

	@Activate
	public ServerSwitches(@Reference ServerSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public boolean isSwitchable(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			return session.control().isPresent();
		}
	}

	@Override
	public void start(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			if (session.control().isPresent()) {
				start(session.control().get(), new Started(site, server));
			}
		}
	}

	private void start(ServerControl control, Started what) throws BackendException {
		if (!control.isRunning()) {
			control.start();
			started.add(what);
		}
	}

	@Override
	public void stop(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			session.control().ifPresent(ServerControl::stop);
		}
		started.removeIf(what -> what.server().equals(server) && what.site().folder().equals(site.folder()));
	}

	@Override
	public void stopAll() {
		for (Started what : started) {
			try {
				stop(what.site(), what.server());
			} catch (BackendException e) {
				// It ends with this process, which is about to end.
				started.remove(what);
			}
		}
	}

	private record Started(Site site, String server) {
	}
}
