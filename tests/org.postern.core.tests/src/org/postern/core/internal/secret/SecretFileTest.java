package org.postern.core.internal.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStoreException;

class SecretFileTest {

	@TempDir
	Path folder;

	@Test
	void what_was_never_put_is_not_there() throws SecretStoreException {
		assertEquals(Optional.empty(), new SecretFile(folder).get("login/anna@example.org"));
	}

	@Test
	void secrets_survive_a_restart_whatever_characters_they_have() throws SecretStoreException {
		Secret odd = Secret.of("tab\t, line\nreturn\r back\\slash\\n ü 邮 \uD83D\uDD11");
		new SecretFile(folder).put("login/anna@example.org", odd);
		new SecretFile(folder).put("login/ben\t@example.org", Secret.of(""));
		SecretFile restarted = new SecretFile(folder);
		assertEquals(Optional.of(odd), restarted.get("login/anna@example.org"));
		assertEquals(Optional.of(Secret.of("")), restarted.get("login/ben\t@example.org"));
	}

	@Test
	void a_secret_is_replaced_and_removed() throws SecretStoreException {
		SecretFile store = new SecretFile(folder);
		store.put("a", Secret.of("1"));
		store.put("a", Secret.of("2"));
		assertEquals(Optional.of(Secret.of("2")), store.get("a"));
		store.remove("a");
		assertEquals(Optional.empty(), store.get("a"));
	}

	@Test
	void only_the_owner_can_open_the_file_and_its_folder() throws Exception {
		Path config = folder.resolve("new/postern");
		new SecretFile(config).put("a", Secret.of("1"));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config.resolve("secrets"))));
		assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(config)));
	}

	@Test
	void a_file_that_others_can_open_is_refused_with_the_remedy() throws Exception {
		SecretFile store = new SecretFile(folder);
		store.put("a", Secret.of("1"));
		Path file = folder.resolve("secrets");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		SecretStoreException refused = assertThrows(SecretStoreException.class, () -> store.get("a"));
		assertTrue(refused.getMessage().contains("chmod 600 " + file), refused.getMessage());
		assertThrows(SecretStoreException.class, () -> store.put("b", Secret.of("2")));
	}

	@Test
	void the_folder_is_the_stated_one_else_that_of_xdg_else_that_of_the_home() {
		Path home = Path.of(System.getProperty("user.home"));
		assertEquals(Path.of("/stated"), ConfigFolder.find(Map.of("postern.config", "/stated")::get, name -> "/xdg"));
		assertEquals(Path.of("/xdg/postern"), ConfigFolder.find(name -> "", Map.of("XDG_CONFIG_HOME", "/xdg")::get));
		assertEquals(home.resolve(".config/postern"), ConfigFolder.find(name -> "", name -> "relative"));
	}
}
