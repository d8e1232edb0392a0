package org.postern.backend.postfixdovecot.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.backend.BackendException;
import org.postern.api.progress.Progress;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.change.ServerFile;

/** Against Dovecot and Postfix themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplierTest {

	private RealServers servers;

	@BeforeAll
	void start() {
		servers = new RealServers();
	}

	@AfterAll
	void stop() {
		servers.close();
	}

	private Applier applier(Duration undoAfter) {
		return applier(servers.host(), undoAfter);
	}

	private Applier applier(ServersHost host, Duration undoAfter) {
		return new Applier(host, new ServerCommands(servers.places()), DovecotProtocols.OWN, servers.settings(undoAfter));
	}

	private void apply(Applier applier, String id, Rendering rendering) throws Exception {
		applier.apply(servers.change(id, rendering), Progress.none());
	}

	private Backup backup(Rendering rendering) {
		return Backup.of(servers.files(), rendering.activations());
	}

	@Test
	void a_change_is_in_force_in_both_servers_and_put_back_to_the_byte() throws Exception {
		List<ServerFile> before = servers.files();
		Applier applier = applier(Duration.ofMinutes(5));
		Rendering rendering = servers.opening();
		Backup backup = backup(rendering);
		apply(applier, "r1", rendering);
		assertTrue(servers.follows(true), servers.dovecot.log() + servers.postfix.log());
		applier.undo("r1", backup);
		assertTrue(servers.follows(false));
		assertEquals(before, servers.files());
		applier.undo("r1", backup);
		assertEquals(before, servers.files());
		assertNothingStaged();
	}

	@Test
	void a_confirmed_change_stays_and_can_be_undone_later() throws Exception {
		List<ServerFile> before = servers.files();
		Applier applier = applier(Duration.ofMinutes(5));
		Rendering rendering = servers.opening();
		Backup backup = backup(rendering);
		apply(applier, "r2", rendering);
		applier.confirm("r2");
		applier.confirm("r2");
		assertTrue(servers.follows(true));
		assertNothingStaged();
		applier.undo("r2", Backup.read(backup.write()));
		assertTrue(servers.follows(false));
		assertEquals(before, servers.files());
	}

	@Test
	void the_server_undoes_by_itself_what_nobody_confirms() throws Exception {
		List<ServerFile> before = servers.files();
		Path over = servers.scratch("time-is-over");
		Applier applier = applier(servers.hostWhereTimeIsOver(over), Duration.ofMinutes(5));
		apply(applier, "r3", servers.opening());
		assertTrue(servers.follows(true), servers::logs);
		Files.createFile(over);
		servers.awaitDecision("r3");
		assertTrue(servers.follows(false), () -> servers.folder.read("state/changes/r3/undo.log"));
		assertEquals(before, servers.files());
		BackendException late = assertThrows(BackendException.class, () -> applier.confirm("r3"));
		assertTrue(late.getMessage().contains("by itself"), late.getMessage());
	}

	@Test
	void a_second_administrator_is_told_who_changes_the_server() throws Exception {
		Applier applier = applier(Duration.ofMinutes(5));
		Rendering rendering = servers.opening();
		Backup backup = backup(rendering);
		apply(applier, "r4", rendering);
		BackendException refused = assertThrows(BackendException.class, () -> apply(applier, "r5", servers.opening()));
		assertTrue(refused.getMessage().contains("anna"), refused.getMessage());
		assertFalse(Files.exists(servers.folder.at("state/changes/r5")));
		applier.undo("r4", backup);
	}

	@Test
	void a_file_that_was_changed_since_the_plan_is_left_alone() throws Exception {
		Applier applier = applier(Duration.ofMinutes(5));
		Rendering rendering = servers.opening();
		Path master = Path.of(servers.places().masterCf());
		String before = Files.readString(master);
		Files.writeString(master, "# by hand\n" + before);
		BackendException refused = assertThrows(BackendException.class, () -> apply(applier, "r6", rendering));
		assertTrue(refused.getMessage().contains("master.cf"), refused.getMessage());
		assertEquals("# by hand\n" + before, Files.readString(master));
		assertFalse(Files.exists(servers.dropIn()));
		assertNothingStaged();
		Files.writeString(master, before);
	}

	@Test
	void a_server_that_lost_the_folder_of_a_change_is_put_back_from_the_records() throws Exception {
		List<ServerFile> before = servers.files();
		Applier applier = applier(Duration.ZERO);
		Rendering rendering = servers.opening();
		Backup backup = backup(rendering);
		apply(applier, "r7", rendering);
		servers.host().run(org.postern.host.Script.of("lose", "rm -r '"
				+ servers.folder.at("state") + "'"), org.postern.api.progress.Cancellation.never());
		applier.undo("r7", backup);
		assertTrue(servers.follows(false));
		assertEquals(before, servers.files());
	}

	private void assertNothingStaged() throws Exception {
		for (Path folder : List.of(servers.dropIn().getParent(), Path.of(servers.places().postfix()))) {
			try (var files = Files.list(folder)) {
				assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".postern-")), folder.toString());
			}
		}
	}
}
