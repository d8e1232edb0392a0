package org.postern.backend.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.backend.local.net.Limits;
import org.postern.backend.local.state.Configuration;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The embedded mail server: real protocols and real mail, on this computer only. It keeps the servers that run here. */
@Component(property = ServerBackend.ID_PROPERTY + "=" + LocalBackend.ID)
public final class LocalBackend implements ServerBackend {

	static final String ID = "local";
	static final int PORT_OFFSET = 10_000;
	static final Setting<String> BIND = new Setting<>("bind", "Listens on",
			"The address of this computer to listen on; 127.0.0.1 keeps the server to this computer.",
			new SettingType.Text(), "127.0.0.1", false);

	private final Clock clock;
	private final Limits limits;
	private final Map<Path, RunningServer> running = new ConcurrentHashMap<>();

	@Activate
	public LocalBackend() {
		this(Clock.systemUTC(), Limits.standard());
	}

	LocalBackend(Clock clock, Limits limits) {
		this.clock = clock;
		this.limits = limits;
	}

	@Override
	public BackendInfo info() {
		return new BackendInfo(ID, "Local practice server",
				"A mail server inside Postern, to learn and to try policies on. Mail never leaves this computer.",
				List.of(LocalFolder.DATA, BIND), PORT_OFFSET);
	}

	@Override
	public ServerSession open(ServerAccess access) {
		return new LocalSession(this, access, clock);
	}

	Optional<RunningServer> running(LocalFolder folder) {
		return Optional.ofNullable(running.get(folder.path()));
	}

	/** Does nothing where it runs here already. */
	synchronized void start(LocalFolder folder, Configuration stated, Path site) throws BackendException {
		if (running(folder).isEmpty()) {
			running.put(folder.path(), new RunningServer(folder, stated, site, limits, clock));
		}
	}

	synchronized void stop(LocalFolder folder) {
		Optional.ofNullable(running.remove(folder.path())).ifPresent(RunningServer::close);
	}

	@Deactivate
	public synchronized void stopAll() {
		List.copyOf(running.keySet()).forEach(path -> stop(new LocalFolder(path)));
	}
}
