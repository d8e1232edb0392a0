package org.postern.channels;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Collection;
import java.util.List;

import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** An SFTP server of the test's own, where something happens when a file gets its final name. */
final class FaultySftp implements AutoCloseable {

	static final String USER = "anna";
	static final String PASSWORD = "correct horse";

	private final SshServer server = SshServer.setUpDefaultServer();

	/** What happens. */
	interface Fault {
		void before(Path target, Runnable hangUp) throws IOException;
	}

	FaultySftp(Fault fault) throws IOException, GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(256);
		server.setHost("127.0.0.1");
		server.setKeyPairProvider(KeyPairProvider.wrap(generator.generateKeyPair()));
		server.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
		SftpSubsystemFactory sftp = new SftpSubsystemFactory();
		sftp.setFileSystemAccessor(new SftpFileSystemAccessor() {
			@Override
			public void renameFile(SftpSubsystemProxy subsystem, Path from, Path to, Collection<CopyOption> options)
					throws IOException {
				fault.before(to, () -> subsystem.getServerSession().close(true));
				SftpFileSystemAccessor.DEFAULT.renameFile(subsystem, from, to, options);
			}
		});
		server.setSubsystemFactories(List.of(sftp));
		server.start();
	}

	int port() {
		return server.getPort();
	}

	@Override
	public void close() throws IOException {
		server.stop(true);
	}
}
