package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshUser;
import org.postern.testkit.MemorySecrets;

/** When files have been moved in by half. */
class SftpMisbehaviourTest {

	private final MemorySecrets secrets = new MemorySecrets();

	@TempDir
	private Path base;

	@Test
	void a_move_that_is_refused_is_taken_back_with_those_before_it() throws Exception {
		ChannelException refused = refusal((target, hangUp) -> {
			if (target.endsWith("b.xml")) {
				throw new AccessDeniedException(target.toString());
			}
		});
		assertTrue(refused.getMessage().contains("no permission for "), refused.getMessage());
		assertEquals(List.of("a.xml old"), contents());
	}

	@Test
	void a_connection_lost_between_two_moves_is_made_anew_to_take_the_first_one_back() throws Exception {
		AtomicBoolean lost = new AtomicBoolean();
		ChannelException failed = refusal((target, hangUp) -> {
			if (target.endsWith("b.xml") && lost.compareAndSet(false, true)) {
				hangUp.run();
				throw new IOException("gone");
			}
		});
		assertTrue(failed.getMessage().contains("the connection to anna@127.0.0.1"), failed.getMessage());
		assertEquals(List.of("a.xml old"), contents());
	}

	@Test
	void a_wrong_password_is_told() throws Exception {
		try (FaultySftp server = new FaultySftp((target, hangUp) -> { })) {
			ChannelAccess access = access(server);
			secrets.put("ssh/anna@127.0.0.1:" + server.port(), Secret.of("battery staple"));
			ChannelException refused = assertThrows(ChannelException.class,
					() -> channel().push(Sets.of(Sets.document("a.xml", "new")), access, Progress.none()));
			assertTrue(refused.getMessage().contains("does not let anna in"), refused.getMessage());
			assertTrue(refused.getMessage().contains("the stored password"), refused.getMessage());
		}
	}

	private ChannelException refusal(FaultySftp.Fault fault) throws Exception {
		Files.writeString(base.resolve("a.xml"), "old");
		try (FaultySftp server = new FaultySftp(fault)) {
			return assertThrows(ChannelException.class, () -> channel().push(
					Sets.of(Sets.document("a.xml", "new"), Sets.document("b.xml", "new")), access(server), Progress.none()));
		}
	}

	private SftpChannel channel() {
		return new SftpChannel(new Hosts(new SshUser("anna", base.resolve("home"), Optional.empty()), Map.of()));
	}

	private ChannelAccess access(FaultySftp server) {
		secrets.put("ssh/anna@127.0.0.1:" + server.port(), Secret.of(FaultySftp.PASSWORD));
		return new ChannelAccess(new SettingValues(Map.of("folder", base.toString(), "ssh-host", "127.0.0.1", "ssh-port",
				Integer.toString(server.port()), "ssh-user", FaultySftp.USER), Map.of()), base.resolve("site"), secrets,
				key -> HostTrust.Decision.ONCE);
	}

	private List<String> contents() throws IOException {
		try (Stream<Path> all = Files.walk(base)) {
			return all.filter(Files::isRegularFile).map(SftpMisbehaviourTest::told).toList();
		}
	}

	private static String told(Path file) {
		try {
			return file.getFileName() + " " + Files.readString(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
