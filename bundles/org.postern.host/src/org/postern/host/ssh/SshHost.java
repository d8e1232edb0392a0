package org.postern.host.ssh;

import java.io.IOException;
import java.util.Optional;

import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.host.HostFiles;
import org.postern.host.Shell;
import org.postern.host.Shells;

/**
 * A host that is reached over SSH. It is connected to when the first command is to be run, and once more after a
 * connection was lost.
 */
public final class SshHost implements Shells, AutoCloseable {

	private static final long PATIENCE_MILLIS = 20_000;

	private final SshRoute route;
	private Optional<SshLink> jump = Optional.empty();
	private Optional<SshLink> link = Optional.empty();

	public SshHost(SshRoute route) {
		this.route = route;
	}

	/** A connection that was lost unnoticed is made anew, for nothing has been begun over it. */
	@Override
	public Shell start(String command, Cancellation cancellation) throws BackendException, InterruptedException {
		boolean kept = isConnected();
		try {
			return run(command, cancellation);
		} catch (IOException e) {
			if (!kept) {
				throw refused(e);
			}
		}
		close();
		try {
			return run(command, cancellation);
		} catch (IOException e) {
			throw refused(e);
		}
	}

	private Shell run(String command, Cancellation cancellation)
			throws BackendException, InterruptedException, IOException {
		ChannelExec channel = connected(cancellation).session().createExecChannel(command);
		channel.open().verify(PATIENCE_MILLIS);
		return new SshShell(channel);
	}

	/** Its files, over SFTP. Nothing is connected to before the first call. */
	public HostFiles files(Cancellation cancellation) {
		return new SftpFiles(route.label(), new FilesConnection<>(() -> sftp(cancellation), this::close));
	}

	/** Its files, by the shell of the user. Nothing is connected to before the first call. */
	public HostFiles filesByShell(Cancellation cancellation) {
		return new ShellFiles(route.label(),
				new FilesConnection<>(() -> start(ShellSession.COMMAND, cancellation), this::close));
	}

	private SftpClient sftp(Cancellation cancellation) throws BackendException, InterruptedException {
		try {
			return SftpClientFactory.instance().createSftpClient(connected(cancellation).session());
		} catch (IOException e) {
			throw new BackendException(route.label() + " offers no SFTP: " + e.getMessage(),
					"Switch it on in its SSH server: Subsystem sftp internal-sftp. Or publish over the channel scp, which does "
							+ "without.", e);
		}
	}

	private BackendException refused(IOException e) {
		return new BackendException(route.label() + " runs no commands over SSH: " + e.getMessage(),
				"See whether its SSH server lets this user run commands (ForceCommand, MaxSessions).", e);
	}

	private synchronized boolean isConnected() {
		return link.filter(SshLink::isOpen).isPresent();
	}

	private synchronized SshLink connected(Cancellation cancellation) throws BackendException, InterruptedException {
		if (!isConnected()) {
			close();
			link = Optional.of(connect(cancellation));
		}
		return link.get();
	}

	private SshLink connect(Cancellation cancellation) throws BackendException, InterruptedException {
		if (route.jump().isEmpty()) {
			return SshLink.open(route.target(), route, cancellation);
		}
		jump = Optional.of(SshLink.open(route.jump().get(), route, cancellation));
		return jump.get().jump(route.target(), route, cancellation);
	}

	@Override
	public synchronized void close() {
		link.ifPresent(SshLink::close);
		jump.ifPresent(SshLink::close);
		link = Optional.empty();
		jump = Optional.empty();
	}
}
