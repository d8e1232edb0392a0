package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostTrust;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealSshd;
import org.postern.testkit.ssh.SshCase;

/** Over a real OpenSSH server. */
class SshHostTest {

	private static final Script HELLO = Script.of("say hello", "echo 'hello there'; echo oops >&2; exit 3\n");

	@Test
	void a_script_runs_and_says_both_streams_and_its_status() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			ScriptResult result = host.run(HELLO, Cancellation.never());

			assertEquals(new ScriptResult(3, "hello there\n", "oops\n"), result);
			assertEquals(List.of(host.label() + " | say hello | ended with status 3"), ssh.recorded);
		}
	}

	@Test
	void a_large_script_arrives_whole_and_a_large_answer_too() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			String much = "0123456789abcdef".repeat(40_000);
			ScriptResult result = host.run(Script.of("say much", "printf '%s' '" + much + "'\n"), Cancellation.never());

			assertEquals(much, result.output());
		}
	}

	@Test
	void letters_of_every_language_arrive_as_they_are() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			assertEquals("Grüße, 日本 'quoted' $HOME `x` \\n",
					host.run(Script.of("say it", "printf '%s' " + Script.quote("Grüße, 日本 'quoted' $HOME `x` \\n") + "\n"),
							Cancellation.never()).output());
		}
	}

	@Test
	void several_scripts_use_one_connection() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			for (int i = 0; i < 5; i++) {
				assertEquals(3, host.run(HELLO, Cancellation.never()).status());
			}
			assertEquals(1, ssh.asked.size());
		}
	}

	@Test
	void a_key_that_is_not_authorised_is_refused_with_what_was_tried_and_the_remedy() throws Exception {
		try (SshCase ssh = new SshCase()) {
			String other = ssh.folder.at("other").toString();
			Program.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other)).orFail();
			try (Host host = ssh.with(AccessSettings.KEY, other).open()) {
				BackendException refused = refused(host);

				assertTrue(refused.getMessage().contains("does not let root in"), refused.getMessage());
				assertTrue(refused.getMessage().contains("the key " + other), refused.getMessage());
				assertTrue(refused.remedy().contains("authorized_keys"), refused.remedy());
			}
		}
	}

	@Test
	void keys_of_every_usual_kind_let_in_and_with_a_passphrase_that_was_stored() throws Exception {
		try (SshCase ssh = new SshCase()) {
			for (String type : List.of("ed25519", "ecdsa", "rsa")) {
				String file = ssh.folder.at("key-" + type).toString();
				Program.run(List.of("ssh-keygen", "-q", "-t", type, "-N", "open sesame", "-f", file)).orFail();
				ssh.sshd.authorize(ssh.folder.read("key-" + type + ".pub"));
				ssh.secrets.put("ssh-key/" + file, Secret.of("open sesame"));
				try (Host host = ssh.with(AccessSettings.KEY, file).open()) {
					assertEquals(3, host.run(HELLO, Cancellation.never()).status(), type);
				}
			}
		}
	}

	@Test
	void a_key_whose_passphrase_is_not_stored_is_named() throws Exception {
		try (SshCase ssh = new SshCase()) {
			String file = ssh.folder.at("locked").toString();
			Program.run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "open sesame", "-f", file)).orFail();
			try (Host host = ssh.with(AccessSettings.KEY, file).open()) {
				BackendException refused = refused(host);
				assertTrue(refused.getMessage().contains(file), refused.getMessage());
			}
		}
	}

	@Test
	void the_agent_of_the_user_lets_in_and_sees_no_key_file() throws Exception {
		try (SshCase ssh = new SshCase(); RealAgent agent = RealAgent.with(ssh.sshd.key())) {
			ssh.agent = Optional.of(agent.socket());
			try (Host host = ssh.with(AccessSettings.KEY, "").open()) {
				assertEquals(3, host.run(HELLO, Cancellation.never()).status());
			}
		}
	}

	@Test
	void the_usual_key_in_the_home_of_the_user_lets_in() throws Exception {
		try (SshCase ssh = new SshCase()) {
			Files.copy(ssh.sshd.key(), ssh.folder.at("home/.ssh/id_ed25519"));
			try (Host host = ssh.with(AccessSettings.KEY, "").open()) {
				assertEquals(3, host.run(HELLO, Cancellation.never()).status());
			}
		}
	}

	@Test
	void an_unknown_host_is_refused_with_its_fingerprint_unless_somebody_trusts_it() throws Exception {
		try (SshCase ssh = new SshCase().deciding(HostTrust.Decision.REFUSED); Host host = ssh.open()) {
			BackendException refused = refused(host);

			assertTrue(refused.getMessage().contains(ssh.sshd.fingerprint()), refused.getMessage());
			assertTrue(refused.remedy().contains("--trust-host-key " + ssh.sshd.fingerprint()), refused.remedy());
			assertFalse(Files.exists(ssh.siteHosts()));
		}
	}

	@Test
	void a_host_trusted_once_is_asked_about_again() throws Exception {
		try (SshCase ssh = new SshCase().deciding(HostTrust.Decision.ONCE)) {
			for (int i = 0; i < 2; i++) {
				try (Host host = ssh.open()) {
					host.run(HELLO, Cancellation.never());
				}
			}
			assertEquals(2, ssh.asked.size());
			assertEquals(ssh.sshd.fingerprint(), ssh.asked.getFirst().fingerprint());
			assertEquals("ssh-ed25519", ssh.asked.getFirst().type());
			assertFalse(Files.exists(ssh.siteHosts()));
		}
	}

	@Test
	void a_host_trusted_always_is_written_down_for_the_site_as_openssh_would() throws Exception {
		try (SshCase ssh = new SshCase().deciding(HostTrust.Decision.ALWAYS)) {
			for (int i = 0; i < 2; i++) {
				try (Host host = ssh.open()) {
					host.run(HELLO, Cancellation.never());
				}
			}
			assertEquals(1, ssh.asked.size());
			assertTrue((ssh.sshd.knownHost() + " ").startsWith(Files.readString(ssh.siteHosts()).strip() + " "));
		}
	}

	@Test
	void a_host_that_openssh_knows_is_not_asked_about_also_where_its_name_is_hashed() throws Exception {
		try (SshCase ssh = new SshCase().deciding(HostTrust.Decision.REFUSED)) {
			ssh.folder.write("home/.ssh/known_hosts", ssh.sshd.knownHost() + "\n");
			Program.run(List.of("ssh-keygen", "-H", "-f", ssh.folder.at("home/.ssh/known_hosts").toString())).orFail();
			ssh.folder.write("home/.ssh/known_hosts", "nonsense\n" + ssh.folder.read("home/.ssh/known_hosts"));
			assertFalse(ssh.folder.read("home/.ssh/known_hosts").contains(ssh.sshd.ports().host()));
			try (Host host = ssh.open()) {
				assertEquals(3, host.run(HELLO, Cancellation.never()).status());
			}
			assertEquals(List.of(), ssh.asked);
		}
	}

	@Test
	void a_changed_host_key_is_refused_with_its_place_and_nobody_is_asked() throws Exception {
		try (SshCase ssh = new SshCase().deciding(HostTrust.Decision.ALWAYS)) {
			ssh.folder.write("home/.ssh/known_hosts", "# mine\n" + ssh.sshd.knownHost() + "\n");
			ssh.replaceServer();
			try (Host host = ssh.open()) {
				BackendException refused = refused(host);

				assertTrue(refused.getMessage().contains("has changed"), refused.getMessage());
				assertTrue(refused.getMessage().contains(ssh.folder.at("home/.ssh/known_hosts") + ":2"), refused.getMessage());
				assertEquals(List.of(), ssh.asked);
			}
		}
	}

	@Test
	void a_revoked_host_key_is_refused_even_where_another_line_names_it() throws Exception {
		try (SshCase ssh = new SshCase()) {
			ssh.folder.write("home/.ssh/known_hosts",
					"@revoked " + ssh.sshd.knownHost() + "\n" + ssh.sshd.knownHost() + "\n");
			try (Host host = ssh.open()) {
				assertTrue(refused(host).getMessage().contains("revoked"));
			}
		}
	}

	@Test
	void a_host_behind_another_is_reached_through_it_and_both_are_checked() throws Exception {
		try (SshCase ssh = new SshCase(); RealSshd jump = RealSshd.start()) {
			jump.authorize(ssh.folder.read("none") + Files.readString(Path.of(ssh.sshd.key() + ".pub")));
			String place = "root@" + jump.ports().host() + ":" + jump.port();
			try (Host host = ssh.with(AccessSettings.JUMP, place).open()) {
				assertEquals(3, host.run(HELLO, Cancellation.never()).status());
			}
			assertEquals(List.of(jump.fingerprint(), ssh.sshd.fingerprint()),
					ssh.asked.stream().map(key -> key.fingerprint()).toList());
			assertEquals(ssh.sshd.ports().host(), ssh.asked.getLast().host());
			assertTrue(ssh.sshd.log().contains("from " + ssh.sshd.ports().host()) || ssh.sshd.log().contains("Accepted"));
		}
	}

	@Test
	void a_host_where_nobody_listens_is_told_with_its_place() throws Exception {
		try (SshCase ssh = new SshCase()) {
			ssh.sshd.close();
			try (Host host = ssh.open()) {
				assertTrue(refused(host).getMessage().endsWith(":" + ssh.sshd.port() + " cannot be reached over SSH: Connection refused"));
			}
		}
	}

	@Test
	void a_connection_cut_in_mid_script_says_so_and_the_next_script_connects_again() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			String begun = ssh.folder.at("begun").toString();
			Thread cutter = Thread.ofVirtual().start(() -> {
				while (ssh.folder.read("begun").isBlank()) {
					Thread.onSpinWait();
				}
				ssh.sshd.cut();
			});
			BackendException lost = assertThrows(BackendException.class, () -> host
					.run(Script.of("wait for a cut", "echo $$ >" + begun + "; exec sleep 60\n"), Cancellation.never()));
			cutter.join();
			end(ssh, "begun");

			assertTrue(lost.getMessage().contains("was lost"), lost.getMessage());
			assertTrue(lost.getMessage().contains("in part or not at all"), lost.getMessage());
			assertEquals(3, host.run(HELLO, Cancellation.never()).status());
		}
	}

	@Test
	void a_cancelled_script_is_left_at_once() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			CancelSource cancel = new CancelSource();
			String pid = ssh.folder.at("pid").toString();
			Thread presser = Thread.ofVirtual().start(() -> {
				while (ssh.folder.read("pid").isBlank()) {
					Thread.onSpinWait();
				}
				cancel.cancel();
			});
			assertThrows(InterruptedException.class,
					() -> host.run(Script.of("wait", "echo $$ >" + pid + "; exec sleep 60\n"), cancel));
			presser.join();
			end(ssh, "pid");
			assertTrue(ssh.recorded.getLast().endsWith("cancelled"));
		}
	}

	@Test
	void a_question_about_a_host_can_be_cancelled() throws Exception {
		try (SshCase ssh = new SshCase()) {
			CancelSource cancel = new CancelSource();
			CountDownLatch never = new CountDownLatch(1);
			HostTrust thinking = key -> {
				cancel.cancel();
				never.await();
				return HostTrust.Decision.REFUSED;
			};
			try (Host host = ssh.open(thinking, (where, purpose, command, result) -> { })) {
				assertThrows(InterruptedException.class, () -> host.run(HELLO, cancel));
			}
			never.countDown();
		}
	}

	/** What is left running at the other end. */
	private static void end(SshCase ssh, String file) {
		ProcessHandle.of(Long.parseLong(ssh.folder.read(file).strip())).ifPresent(ProcessHandle::destroy);
	}

	private static BackendException refused(Host host) {
		return assertThrows(BackendException.class, () -> host.run(HELLO, Cancellation.never()));
	}
}
