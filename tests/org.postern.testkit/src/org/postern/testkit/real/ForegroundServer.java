package org.postern.testkit.real;

import java.util.List;
import java.util.Map;

/** A server that stays in the foreground, with all that is its own in one folder. */
abstract class ForegroundServer implements RunningServer {

	final PrivateFolder folder;
	private final Ports ports;
	private final ServerProcess process;

	/** @param log the name of the file that takes what it says */
	ForegroundServer(PrivateFolder folder, Ports ports, String log, List<String> command) {
		this.folder = folder;
		this.ports = ports;
		this.process = ServerProcess.start(folder.at(log), Map.of(), command);
	}

	/** Waits until it listens. @param listening ports of the guide */
	static <S extends ForegroundServer> S awaited(S server, List<Integer> listening) {
		try {
			server.ports().await(server, listening);
			return server;
		} catch (RuntimeException e) {
			server.close();
			throw e;
		}
	}

	final ServerProcess process() {
		return process;
	}

	@Override
	public final Ports ports() {
		return ports;
	}

	@Override
	public String log() {
		return folder.read("log");
	}

	@Override
	public final boolean isAlive() {
		return process.isAlive();
	}

	@Override
	public final void close() {
		process.close();
		folder.close();
	}
}
