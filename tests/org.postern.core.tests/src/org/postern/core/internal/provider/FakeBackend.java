package org.postern.core.internal.provider;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;

/** A backend that keeps accounts, has authorities, and takes on whatever policy is applied. */
public record FakeBackend(String id, List<ServerAccess> opened, Map<MailAddress, Secret> passwords,
		List<X509Certificate> authorities, List<PortPolicy> applied) implements ServerBackend {

	public FakeBackend(String id) {
		this(id, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
	}

	@Override
	public BackendInfo info() {
		return new BackendInfo(id, id, "", List.of(FakeProviders.DATA), 10_000);
	}

	@Override
	public ServerSession open(ServerAccess access) {
		opened.add(access);
		return new Session();
	}

	private final class Session implements ServerSession, ServerControl, Accounts {

		@Override
		public Optional<ServerControl> control() {
			return Optional.of(this);
		}

		@Override
		public Optional<Accounts> accounts() {
			return Optional.of(this);
		}

		@Override
		public List<X509Certificate> authorities() {
			return authorities;
		}

		@Override
		public List<MailAddress> list() {
			return List.copyOf(passwords.keySet());
		}

		@Override
		public Optional<String> version(MailAddress address) {
			return Optional.ofNullable(passwords.get(address)).map(password -> "v" + System.identityHashCode(password));
		}

		@Override
		public void put(MailAddress address, Secret password) {
			passwords.put(address, password.copy());
		}

		@Override
		public void remove(MailAddress address) {
			passwords.remove(address);
		}

		@Override
		public boolean isRunning() {
			return false;
		}

		@Override
		public void start() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void stop() {
			throw new UnsupportedOperationException();
		}

		@Override
		public ServerState read() {
			return new ServerState(applied.isEmpty() ? PortPolicy.empty() : applied.getLast(), "", List.of());
		}

		@Override
		public Plan plan(PortPolicy wanted) {
			return new Plan(id, "", read().policy(), wanted, List.of(), List.of());
		}

		@Override
		public Revision backup(Plan plan) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void apply(Plan plan, Progress progress) {
			applied.add(plan.wanted());
		}

		@Override
		public void restore(Revision revision) {
			throw new UnsupportedOperationException();
		}

		@Override
		public RetentionReport retain(RetentionRun run) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			// has nothing open
		}
	}
}
