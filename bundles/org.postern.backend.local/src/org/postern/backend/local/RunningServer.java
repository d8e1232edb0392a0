package org.postern.backend.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.backend.local.state.Fingerprint;
import org.postern.backend.local.state.PolicyText;
import org.postern.backend.local.tls.ServerTls;

/**
 * A server that runs in this process. It has its folder to itself, opens and closes single ports live, and takes over
 * what another process writes into its configuration.
 */
final class RunningServer implements AutoCloseable {

	private static final long POLL_MILLIS = 150;

	private final LocalFolder folder;
	private final String host;
	private final Clock clock;
	private final LocalMail mail;
	private final LocalPorts ports;
	private final FileChannel lockFile;
	private final FileLock lock;
	private final Map<Listener, AutoCloseable> open = new HashMap<>();
	private final List<String> problems = new ArrayList<>();
	private final Thread watcher;
	private TlsPolicy tls = TlsPolicy.modern();
	private String text = "";

	RunningServer(LocalFolder folder, ServerAccess access, Clock clock) throws BackendException {
		this.folder = folder;
		this.host = access.server().host();
		this.clock = clock;
		this.mail = LocalMail.of(host, folder, domains(access), new LocalMail.CurrentPolicy(PortPolicy.empty()), clock);
		this.ports = new LocalPorts(access.server(), mail);
		try {
			Files.createDirectories(folder.path());
			this.lockFile = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			this.lock = lock(lockFile, folder);
			start(folder.state().read());
		} catch (IOException e) {
			throw unusable(folder, e);
		}
		this.watcher = Thread.ofVirtual().name("watch-" + folder.path().getFileName()).start(this::watch);
	}

	private static Set<String> domains(ServerAccess access) {
		return access.domains().stream().map(Domain::name).map(name -> name.toLowerCase(Locale.ROOT))
				.collect(Collectors.toUnmodifiableSet());
	}

	private static FileLock lock(FileChannel file, LocalFolder folder) throws IOException, BackendException {
		try {
			FileLock taken = file.tryLock();
			if (taken != null) {
				return taken;
			}
		} catch (OverlappingFileLockException e) {
			// answered below, together with another process
		}
		file.close();
		throw new BackendException("The server in " + folder.path() + " runs already.",
				"Use the running one, or stop it first.");
	}

	private static BackendException unusable(LocalFolder folder, IOException e) {
		return new BackendException("The folder " + folder.path() + " cannot be used: " + e.getMessage(),
				"Make it writable, and see that the disk is not full.", e);
	}

	/** Opens what can be opened: one busy port must not keep the others closed. */
	private void start(String stated) throws BackendException {
		PortPolicy policy = new PolicyText().read(stated);
		ServerTls secured = ServerTls.of(policy.tls(), folder.tls(), host, clock);
		for (Listener listener : policy.enabled()) {
			try {
				open.put(listener, ports.open(listener, secured));
			} catch (BackendException e) {
				problems.add(e.getMessage());
			}
		}
		accept(policy, stated);
	}

	private void accept(PortPolicy policy, String stated) {
		mail.policy().set(policy);
		tls = policy.tls();
		text = stated;
	}

	/** Why ports of the configuration are not open. */
	synchronized List<String> problems() {
		return List.copyOf(problems);
	}

	/**
	 * Makes the open ports those of {@code stated}. A listener that stays as it is keeps its connections.
	 *
	 * @throws BackendException if one cannot be opened; those that were open before are open again
	 */
	synchronized void reconfigure(String stated) throws BackendException {
		PortPolicy wanted = new PolicyText().read(stated);
		ServerTls secured = ServerTls.of(wanted.tls(), folder.tls(), host, clock);
		boolean otherTls = !wanted.tls().equals(tls);
		List<Listener> closing = open.keySet().stream()
				.filter(listener -> otherTls || !wanted.enabled().contains(listener)).toList();
		closing.forEach(this::close);
		List<Listener> opened = new ArrayList<>();
		try {
			for (Listener listener : wanted.enabled()) {
				if (!open.containsKey(listener)) {
					open.put(listener, ports.open(listener, secured));
					opened.add(listener);
				}
			}
		} catch (BackendException e) {
			opened.forEach(this::close);
			reopen(closing);
			throw e;
		}
		problems.clear();
		accept(wanted, stated);
	}

	/** Makes the open ports those of {@code stated}, and writes it down before the watcher can look at the file. */
	synchronized void apply(String stated) throws BackendException, IOException {
		reconfigure(stated);
		folder.state().write(stated);
	}

	private void reopen(List<Listener> before) throws BackendException {
		ServerTls secured = ServerTls.of(tls, folder.tls(), host, clock);
		for (Listener listener : before) {
			open.put(listener, ports.open(listener, secured));
		}
	}

	private void close(Listener listener) {
		try {
			open.remove(listener).close();
		} catch (Exception e) {
			throw new IllegalStateException("Port " + listener.port() + " could not be closed", e);
		}
	}

	LocalMail mail() {
		return mail;
	}

	/** Another process changes the server by writing its configuration; what became of it is written back. */
	private void watch() {
		try {
			while (true) {
				Thread.sleep(POLL_MILLIS);
				takeOver();
			}
		} catch (InterruptedException e) {
			// the server stops
			Thread.currentThread().interrupt();
		}
	}

	private synchronized void takeOver() {
		String stated = text;
		try {
			stated = folder.state().read();
			if (!stated.equals(text)) {
				reconfigure(stated);
				folder.outcome().write(Fingerprint.of(stated) + "\n");
			}
		} catch (BackendException | IOException | IllegalArgumentException e) {
			text = stated;
			report(stated, e);
		}
	}

	private void report(String stated, Exception problem) {
		problems.add(problem.getMessage());
		try {
			folder.outcome().write(Fingerprint.of(stated) + "\n" + problem.getMessage() + "\n");
		} catch (IOException e) {
			problems.add(e.getMessage());
		}
	}

	@Override
	public void close() {
		watcher.interrupt();
		synchronized (this) {
			List.copyOf(open.keySet()).forEach(this::close);
			try {
				lock.release();
				lockFile.close();
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}
	}
}
