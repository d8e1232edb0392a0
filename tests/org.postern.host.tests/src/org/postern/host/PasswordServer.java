package org.postern.host;

import java.io.IOException;
import java.security.KeyPair;
import java.util.List;

import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.postern.api.backend.HostTrust;
import org.postern.host.ssh.TestKeys;
import org.postern.testkit.ssh.SshCase;

/** An SSH server that knows one user, by a password. OpenSSH's would need one of this computer's users for that. */
final class PasswordServer implements AutoCloseable {

	static final String USER = "anna";
	static final String PASSWORD = "correct horse";

	private final SshServer server;

	PasswordServer() throws IOException {
		this("password");
	}

	/** @param method of RFC 4252 or 4256, the only one that is offered */
	PasswordServer(String method) throws IOException {
		server = TestKeys.server();
		server.setUserAuthFactoriesNames(List.of(method));
		server.setHost("127.0.0.1");
		server.setKeyPairProvider(new KeyPairProvider() {
			@Override
			public Iterable<KeyPair> loadKeys(SessionContext session) {
				return List.of(TestKeys.ecdsa());
			}
		});
		server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
		server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
		server.start();
	}

	int port() {
		return server.getPort();
	}

	/** Makes it the server of a case. */
	SshCase instead(SshCase ssh) {
		return ssh.with(AccessSettings.HOST, "127.0.0.1").with(AccessSettings.PORT, port()).with(AccessSettings.USER, USER)
				.with(AccessSettings.KEY, "").deciding(HostTrust.Decision.ONCE);
	}

	@Override
	public void close() throws IOException {
		server.stop(true);
	}
}
