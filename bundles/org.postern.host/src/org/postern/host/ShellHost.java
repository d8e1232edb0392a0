package org.postern.host;

import java.util.Optional;
import java.util.UUID;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.CommandRecord;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.host.ssh.SshHost;

/** Runs scripts by whatever starts shells, and has each written down. */
public final class ShellHost implements Host {

	private final String label;
	private final Shells shells;
	private final Elevation elevation;
	private final CommandRecord commands;
	private final Runnable close;
	private final boolean elsewhere;

	private ShellHost(String label, Shells shells, Elevation elevation, CommandRecord commands, Runnable close,
			boolean elsewhere) {
		this.label = label;
		this.shells = shells;
		this.elevation = elevation;
		this.commands = commands;
		this.close = close;
		this.elsewhere = elsewhere;
	}

	/** This computer. */
	public static ShellHost here(LocalHost shells, Elevation elevation, CommandRecord commands) {
		return new ShellHost(LocalHost.LABEL, shells, elevation, commands, () -> { }, false);
	}

	/** Another one, by a connection that is ended with the host. */
	public static ShellHost over(SshHost ssh, String label, Elevation elevation, CommandRecord commands) {
		return new ShellHost(label, ssh, elevation, commands, ssh::close, true);
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ScriptResult run(Script script, Cancellation cancellation) throws BackendException, InterruptedException {
		cancellation.check();
		Opening opening = new Opening(elevation, UUID.randomUUID().toString().replace("-", ""));
		Optional<Secret> password = elevation.password().isPresent() ? Optional.of(elevation.password().get().get())
				: Optional.empty();
		try (Shell shell = shells.start(opening.command(), cancellation)) {
			return recorded(script, new ScriptRun(label, script, opening, password, shell), cancellation);
		} finally {
			password.ifPresent(Secret::close);
		}
	}

	private ScriptResult recorded(Script script, ScriptRun run, Cancellation cancellation)
			throws BackendException, InterruptedException {
		try {
			ScriptResult result = run.run(cancellation);
			record(script, "ended with status " + result.status());
			return result;
		} catch (InterruptedException e) {
			record(script, "cancelled");
			throw e;
		} catch (BackendException e) {
			record(script, "failed: " + e.getMessage());
			throw e;
		}
	}

	private void record(Script script, String result) throws BackendException {
		commands.ran(label, script.purpose(), script.text(), result);
	}

	@Override
	public boolean isElsewhere() {
		return elsewhere;
	}

	@Override
	public void close() {
		close.run();
	}
}
