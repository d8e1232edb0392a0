package org.postern.host.ssh;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

import org.apache.sshd.server.SshServer;

/** What a test needs of the SSH library, set up as Postern does. */
public final class TestKeys {

	private TestKeys() {
	}

	public static SshServer server() {
		JavaKeys.use();
		return SshServer.setUpDefaultServer();
	}

	public static KeyPair ecdsa() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec("secp256r1"));
			return generator.generateKeyPair();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
