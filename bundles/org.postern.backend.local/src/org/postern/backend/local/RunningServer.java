package org.postern.backend.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.backend.local.files.AtomicFile;
import org.postern.backend.local.net.Limits;
import org.postern.backend.local.state.Configuration;
import org.postern.backend.local.state.ConfigurationText;
import org.postern.backend.local.tls.ServerTls;

/**
 * A server that runs in this process. It has its folder to itself, opens and closes single ports live, and carries out
 * what other processes ask of it.
 */
final class RunningServer implements AutoCloseable {

	private final LocalFolder folder;
	private final Path site;
	private final Clock clock;
	private final StateFile state;
	private final DataLock lock;
	private final LocalMail mail;
	private final PortSwitch ports;
	private final RequestWatch watch;
	private String text;
	private List<String> problems = List.of();

	/**
	 * Starts the server: with the policy it had when it stopped, or the site's where it never ran.
	 *
	 * @param site what relative paths of certificates are relative to
	 */
	RunningServer(LocalFolder folder, Configuration stated, Path site, Limits limits, Clock clock)
			throws BackendException {
		this.folder = folder;
		this.site = site;
		this.clock = clock;
		this.state = new StateFile(folder);
		this.lock = lock();
		boolean started = false;
		try {
			clean();
			Configuration configuration = folder.state().exists()
					? stated.withPolicy(state.configuration().policy())
					: stated;
			this.text = new ConfigurationText().write(configuration);
			this.mail = LocalMail.of(folder, new LocalMail.Current(configuration, tls(configuration)), limits, clock);
			this.ports = new PortSwitch(new LocalPorts(mail));
			open(configuration);
			this.watch = new RequestWatch(folder, this);
			started = true;
		} finally {
			if (!started) {
				release();
			}
		}
		watch.start();
	}

	private DataLock lock() throws BackendException {
		try {
			return DataLock.take(folder)
					.orElseThrow(() -> new BackendException("The server in " + folder.path() + " runs already.",
							"Use the running one, or stop it first."));
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	private void clean() throws BackendException {
		try {
			for (AtomicFile file : List.of(folder.state(), folder.formerState(), folder.outcome(), folder.request())) {
				file.clean();
			}
			folder.request().remove();
			folder.outcome().remove();
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	private ServerTls tls(Configuration configuration) throws BackendException {
		return new ServerTls.Source(folder.tls(), site, configuration.host(), clock).open(configuration.policy().tls());
	}

	private void open(Configuration configuration) throws BackendException {
		Set<OpenPort> wanted = OpenPort.of(configuration);
		List<BackendException> failures = ports.openAll(wanted);
		if (!wanted.isEmpty() && ports.open().isEmpty()) {
			throw failures.getFirst();
		}
		try {
			report(failures.stream().map(BackendException::getMessage).toList());
			if (!text.equals(folder.state().read())) {
				state.write(text);
			}
		} catch (BackendException | IOException e) {
			ports.close();
			throw e instanceof BackendException known ? known : state.unusable((IOException) e);
		}
	}

	private void report(List<String> found) throws BackendException {
		problems = found;
		try {
			if (found.isEmpty()) {
				folder.problems().remove();
			} else {
				folder.problems().write(found.stream().collect(Collectors.joining("\n", "", "\n")));
			}
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	LocalMail mail() {
		return mail;
	}

	/**
	 * Makes {@code next} the server's configuration: on disk and in its ports, or in neither.
	 *
	 * @throws BackendException if it cannot be; everything is as it was before
	 */
	synchronized void apply(String next) throws BackendException {
		Configuration wanted = new ConfigurationText().read(next);
		ServerTls secured = tls(wanted);
		if (next.equals(text)) {
			ports.change(OpenPort.of(wanted));
		} else {
			change(next, wanted);
		}
		mail.current().set(wanted, secured);
		text = next;
		if (!problems.isEmpty()) {
			report(List.of());
		}
	}

	private void change(String next, Configuration wanted) throws BackendException {
		Set<OpenPort> before = ports.open();
		try (AtomicFile.Prepared prepared = state.prepare(next)) {
			ports.change(OpenPort.of(wanted));
			try {
				state.commit(prepared);
			} catch (BackendException e) {
				ports.change(before);
				throw e;
			}
		} catch (IOException e) {
			throw state.unusable(e);
		}
	}

	@Override
	public void close() {
		watch.close();
		synchronized (this) {
			ports.close();
			release();
		}
	}

	private void release() {
		try {
			lock.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException("The lock of " + folder.path() + " cannot be released", e);
		}
	}
}
