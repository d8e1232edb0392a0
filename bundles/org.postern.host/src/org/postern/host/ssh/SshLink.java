package org.postern.host.ssh;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.future.WaitableFuture;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;

/** A connection to one host, logged in. */
final class SshLink implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final long GLANCE_MILLIS = 100;

	private final SshPlace place;
	private final SshClient client;
	private final ClientSession session;

	private SshLink(SshPlace place, SshClient client, ClientSession session) {
		this.place = place;
		this.client = client;
		this.session = session;
	}

	/** Connects from here. */
	static SshLink open(SshPlace place, SshRoute route, Cancellation cancellation)
			throws BackendException, InterruptedException {
		return open(place, place.host(), place.port(), route, cancellation);
	}

	/** Connects from the host of this link. */
	SshLink jump(SshPlace target, SshRoute route, Cancellation cancellation)
			throws BackendException, InterruptedException {
		try {
			SshdSocketAddress end = session.startLocalPortForwarding(new SshdSocketAddress("127.0.0.1", 0),
					new SshdSocketAddress(target.host(), target.port()));
			return open(target, "127.0.0.1", end.getPort(), route, cancellation);
		} catch (IOException e) {
			throw new BackendException(place + " does not lead on to " + target + ": " + e.getMessage(),
					"See whether its SSH server allows forwarding (AllowTcpForwarding).", e);
		}
	}

	private static SshLink open(SshPlace place, String host, int port, SshRoute route, Cancellation cancellation)
			throws BackendException, InterruptedException {
		HostCheck check = route.check(place);
		try {
			SshClient client = SshClients.start(place, route, check);
			try {
				return new SshLink(place, client, new Login(place, route, check, cancellation).run(client, host, port));
			} catch (BackendException | InterruptedException | IOException | RuntimeException e) {
				client.close(true);
				throw e;
			}
		} catch (IOException e) {
			throw new BackendException("No SSH connection to " + place + " can be made: " + e.getMessage(),
					"Read what the message says.", e);
		}
	}

	boolean isOpen() {
		return session.isOpen();
	}

	ClientSession session() {
		return session;
	}

	@Override
	public void close() {
		client.close(true);
	}

	/** The way from nothing to a session in which commands can be run. */
	private record Login(SshPlace place, SshRoute route, HostCheck check, Cancellation cancellation) {

		ClientSession run(SshClient client, String host, int port)
				throws BackendException, InterruptedException, IOException {
			ConnectFuture connecting = client.connect(place.user(), host, port);
			await(connecting);
			if (!connecting.isConnected()) {
				throw unreachable(connecting.getException());
			}
			ClientSession session = connecting.getSession();
			AuthFuture login = session.auth();
			await(login);
			if (!login.isSuccess()) {
				throw check.refusal().orElseGet(() -> refused(login.getException()));
			}
			return session;
		}

		/** In glances, so that a cancellation is seen at once; a person who is asked may take her time. */
		private void await(WaitableFuture future) throws BackendException, InterruptedException, IOException {
			Instant end = Instant.now().plus(PATIENCE);
			try {
				while (!future.await(GLANCE_MILLIS)) {
					cancellation.check();
					if (check.isDeciding()) {
						end = Instant.now().plus(PATIENCE);
					} else if (Instant.now().isAfter(end)) {
						throw unreachable(new IOException("no answer within " + PATIENCE.toSeconds() + " s"));
					}
				}
				cancellation.check();
			} catch (InterruptedIOException e) {
				throw new InterruptedException("Interrupted while connecting to " + place);
			}
		}

		private BackendException unreachable(Throwable cause) {
			return new BackendException(place.address() + " cannot be reached over SSH: " + SshTrouble.reason(cause),
					"Check the host, its SSH port and the firewalls between, for instance with: ssh -p " + place.port() + " "
							+ place.user() + "@" + place.host() + ".", cause);
		}

		private BackendException refused(Throwable cause) {
			if (!(cause instanceof SshException)) {
				return unreachable(cause);
			}
			return new BackendException(place.address() + " does not let " + place.user() + " in (" + SshTrouble.reason(cause) + "). Tried: "
					+ route.credentials().describe(place),
					"Add the public key to the user's authorized_keys there, load the key into your agent, or store the "
							+ "password: postern secret.", cause);
		}
	}
}
