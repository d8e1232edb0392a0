package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.ssh.SshCase;

/** Ways in that need a secret, and doors that never open. */
class LoginTest {

	private static final Script HELLO = Script.of("say hello", "echo hello as $AS\n");

	private static void store(SshCase ssh, String id, String text) throws Exception {
		NeededSecret needed = ssh.hosts().secrets(ssh.access().server()).stream()
				.filter(secret -> secret.id().equals(id)).findFirst().orElseThrow();
		ssh.secrets.put(needed.key(), Secret.of(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "keyboard-interactive" })
	void the_stored_password_lets_in(String method) throws Exception {
		try (PasswordServer server = new PasswordServer(method); SshCase ssh = server.instead(new SshCase())) {
			store(ssh, "ssh-password", PasswordServer.PASSWORD);
			try (Host host = ssh.open()) {
				assertEquals("hello as\n", host.run(HELLO, Cancellation.never()).output());
			}
		}
	}

	@Test
	void a_wrong_password_is_refused_and_not_told_to_anybody() throws Exception {
		try (PasswordServer server = new PasswordServer(); SshCase ssh = server.instead(new SshCase())) {
			store(ssh, "ssh-password", "incorrect horse");
			try (Host host = ssh.open()) {
				BackendException refused = refused(host);
				assertTrue(refused.getMessage().contains("Tried: the stored password"), refused.getMessage());
				assertFalse(refused.getMessage().contains("horse"), refused.getMessage());
			}
		}
	}

	@Test
	void a_password_that_is_not_stored_is_missed_by_name() throws Exception {
		try (PasswordServer server = new PasswordServer(); SshCase ssh = server.instead(new SshCase());
				Host host = ssh.open()) {
			BackendException refused = refused(host);
			assertTrue(refused.getMessage().contains("no password, for none is stored"), refused.getMessage());
			assertTrue(refused.remedy().contains("postern secret"), refused.remedy());
		}
	}

	@Test
	void sudo_over_ssh_is_told_its_password() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("sudo"); SshCase ssh = new SshCase(FakeSudo.in(folder, "open sesame"))) {
			ssh.with(AccessSettings.SUDO, "password");
			try (Host host = ssh.open()) {
				assertTrue(refused(host).getMessage().contains("is not stored"));
			}
			store(ssh, "sudo-password", "open sesame");
			try (Host host = ssh.open()) {
				assertEquals("hello as root-by-sudo\n", host.run(HELLO, Cancellation.never()).output());
			}
		}
	}

	@Test
	void what_may_have_to_be_stored_follows_from_the_settings() throws Exception {
		try (SshCase ssh = new SshCase()) {
			ssh.with(AccessSettings.JUMP, "gate.example.org").with(AccessSettings.SUDO, "password");
			assertEquals(List.of("ssh-password", "jump-password", "key-passphrase", "sudo-password"),
					ssh.hosts().secrets(ssh.access().server()).stream().map(NeededSecret::id).toList());
		}
	}

	@Test
	void a_host_that_says_nothing_can_be_cancelled() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")); SshCase ssh = new SshCase()) {
			CancelSource cancel = new CancelSource();
			Thread.ofVirtual().start(() -> {
				try (Socket met = silent.accept()) {
					cancel.cancel();
					met.getInputStream().readAllBytes();
				} catch (IOException e) {
					// the test is over
				}
			});
			ssh.with(AccessSettings.HOST, "127.0.0.1").with(AccessSettings.PORT, silent.getLocalPort());
			try (Host host = ssh.open()) {
				assertThrows(InterruptedException.class, () -> host.run(HELLO, cancel));
			}
		}
	}

	@Test
	void no_thread_is_left_of_a_connection_that_was_closed() throws Exception {
		try (SshCase ssh = new SshCase()) {
			for (int i = 0; i < 3; i++) {
				try (Host host = ssh.open()) {
					host.run(HELLO, Cancellation.never());
				}
			}
			for (Thread thread : Thread.getAllStackTraces().keySet()) {
				if (thread.getName().startsWith("sshd-SshClient")) {
					thread.join(10_000);
					assertFalse(thread.isAlive(), thread.getName());
				}
			}
		}
	}

	private static BackendException refused(Host host) {
		return assertThrows(BackendException.class, () -> host.run(HELLO, Cancellation.never()));
	}
}
