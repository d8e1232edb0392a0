package org.postern.cli;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;

/** A server that keeps accounts and can be switched on and off. */
final class FakeSession implements ServerSession {

	final Map<MailAddress, String> passwords = new TreeMap<>();
	final List<String> done = new ArrayList<>();
	boolean runByPostern = true;
	Optional<ServerState> state = Optional.empty();

	@Override
	public Optional<ServerControl> control() {
		return Optional.of(new Switch()).filter(ignored -> runByPostern).map(ServerControl.class::cast);
	}

	@Override
	public Optional<Accounts> accounts() {
		return Optional.of(new Users()).filter(ignored -> runByPostern).map(Accounts.class::cast);
	}

	@Override
	public void close() {
		done.add("close");
	}

	@Override
	public ServerState read() {
		return state.orElseThrow(UnsupportedOperationException::new);
	}

	@Override
	public Plan plan(PortPolicy wanted) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Revision backup(Plan plan) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void apply(Plan plan, Progress progress) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void restore(Revision revision) {
		throw new UnsupportedOperationException();
	}

	@Override
	public RetentionReport retain(RetentionRun run) {
		throw new UnsupportedOperationException();
	}

	private final class Switch implements ServerControl {

		@Override
		public boolean isRunning() {
			return false;
		}

		@Override
		public void start() {
			done.add("start");
		}

		@Override
		public void stop() {
			done.add("stop");
		}

		@Override
		public List<X509Certificate> authorities() {
			return List.of();
		}
	}

	private final class Users implements Accounts {

		@Override
		public List<MailAddress> list() {
			return List.copyOf(passwords.keySet());
		}

		@Override
		public Optional<String> version(MailAddress address) {
			return Optional.ofNullable(passwords.get(address));
		}

		@Override
		public void put(MailAddress address, Secret password) {
			passwords.put(address, password.use(String::new));
		}

		@Override
		public void remove(MailAddress address) {
			passwords.remove(address);
		}
	}
}
