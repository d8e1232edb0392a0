package org.postern.testkit.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.postern.api.backend.CommandRecord;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.host.AccessSettings;
import org.postern.host.Host;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshUser;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.real.RealSshd;

/** A site whose server is reached over a real SSH server, by a user with a home of her own. */
public final class SshCase implements AutoCloseable {

	public final PrivateFolder folder = PrivateFolder.create("ssh-case");
	public final MemorySecrets secrets = new MemorySecrets();
	public final List<HostKey> asked = new ArrayList<>();
	public final List<String> recorded = new CopyOnWriteArrayList<>();
	public RealSshd sshd;
	public Optional<Path> agent = Optional.empty();
	public HostTrust.Decision decision = HostTrust.Decision.ONCE;
	private SettingValues access;

	public SshCase() {
		this(Map.of());
	}

	/** @param environment of what is run over it */
	public SshCase(Map<String, String> environment) {
		folder.folder("home/.ssh");
		folder.folder("site");
		sshd = RealSshd.start(environment);
		access = SettingValues.empty().with(AccessSettings.WHERE, "ssh")
				.with(AccessSettings.HOST, sshd.ports().host()).with(AccessSettings.PORT, sshd.port())
				.with(AccessSettings.USER, "root").with(AccessSettings.KEY, sshd.key().toString());
	}

	public <T> SshCase with(Setting<T> setting, T value) {
		access = access.with(setting, value);
		return this;
	}

	public SshCase deciding(HostTrust.Decision answer) {
		decision = answer;
		return this;
	}

	/** The same place with another host key, as after a new installation or with somebody in between. */
	public void replaceServer() {
		Ports ports = sshd.ports();
		int port = sshd.port();
		sshd.close();
		sshd = RealSshd.start(ports, port, Map.of());
		with(AccessSettings.KEY, sshd.key().toString());
	}

	public Path siteHosts() {
		return folder.at("site/known_hosts");
	}

	public Host open() throws Exception {
		return open(trusting(), recording());
	}

	public Host open(HostTrust trust, CommandRecord commands) throws Exception {
		return hosts().open(access(trust, commands));
	}

	/** For the user of this test. */
	public Hosts hosts() {
		return new Hosts(new SshUser("root", folder.at("home"), agent), Map.of());
	}

	/** To a server of that name. */
	public ServerAccess access() {
		return access(trusting(), recording());
	}

	private ServerAccess access(HostTrust trust, CommandRecord commands) {
		MailServer server = new MailServer("mail", "mail.example.test", "postfix-dovecot", 0, access, PortPolicy.empty());
		return new ServerAccess(server, List.of(), folder.at("site"), secrets, trust, commands);
	}

	/** Cuts every connection. */
	public void cut() {
		sshd.cut();
	}

	/** Cuts every connection from a step on, until it is over. */
	public Progress cutting(String step, AtomicBoolean over) {
		return new Progress() {
			@Override
			public void step(String what) {
				if (what.startsWith(step)) {
					Thread.ofVirtual().start(this::cut);
				}
			}

			private void cut() {
				while (!over.get()) {
					sshd.cut();
					Thread.onSpinWait();
				}
			}

			@Override
			public Cancellation cancellation() {
				return new CancelSource();
			}
		};
	}

	/** What was written down, in order. */
	public List<String> recorded() {
		return List.copyOf(recorded);
	}

	private HostTrust trusting() {
		return key -> {
			asked.add(key);
			return decision;
		};
	}

	private CommandRecord recording() {
		return (where, purpose, command, result) -> recorded.add(where + " | " + purpose + " | " + result);
	}

	@Override
	public void close() {
		sshd.close();
		folder.close();
	}
}
