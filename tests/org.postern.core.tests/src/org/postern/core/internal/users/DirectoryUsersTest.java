package org.postern.core.internal.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;
import org.postern.core.push.UserSource;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.TestAuthority;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;

/** Lists from a directory server on loopback. */
class DirectoryUsersTest {

	private static final String READER = "cn=reader,dc=example,dc=org";

	@TempDir
	Path folder;

	private final MemorySecrets secrets = new MemorySecrets();
	private InMemoryDirectoryServer directory;
	private Path authority;

	@BeforeEach
	void start() throws Exception {
		TestAuthority root = TestAuthority.root("Test root");
		authority = Files.writeString(folder.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder().encodeToString(root.certificate().getEncoded()) + "\n-----END CERTIFICATE-----\n");
		SSLContext tls = root.issue(CertificateSpec.of("localhost")).context();
		InetAddress here = InetAddress.getByName("127.0.0.1");
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
		config.setSchema(null);
		config.addAdditionalBindCredentials(READER, "s3cret");
		config.setMaxSizeLimit(100);
		config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", here, 0, tls.getSocketFactory()),
				InMemoryListenerConfig.createLDAPSConfig("tls", here, 0, tls.getServerSocketFactory(),
						tls.getSocketFactory()));
		directory = new InMemoryDirectoryServer(config);
		directory.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
		directory.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
		for (int i = 0; i < 250; i++) {
			directory.add("dn: uid=u" + i + ",ou=people,dc=example,dc=org", "objectClass: person", "uid: u" + i,
					"mail: u" + i + "@example.org", "displayName: Jörg " + i, "preferredLanguage: de-DE, en;q=0.8");
		}
		directory.add("dn: uid=wrong,ou=people,dc=example,dc=org", "objectClass: person", "uid: wrong", "mail: nonsense");
		directory.startListening();
	}

	@AfterEach
	void stop() {
		directory.shutDown(true);
	}

	private SettingValues settings(String... keysAndValues) {
		Map<String, String> values = new TreeMap<>(Map.of("host", "localhost", "port",
				Integer.toString(directory.getListenPort("tls")), "ca", authority.toString(), "base",
				"ou=people,dc=example,dc=org"));
		for (int i = 0; i < keysAndValues.length; i += 2) {
			values.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return new SettingValues(values, Map.of());
	}

	private String plain() {
		return Integer.toString(directory.getListenPort("plain"));
	}

	private UserList read(SettingValues settings) throws Exception {
		return new InstalledUserLists(secrets).read(new UserSource.Directory(settings), Cancellation.never());
	}

	private UserListException refusal(SettingValues settings) {
		return assertThrows(UserListException.class, () -> read(settings));
	}

	private void store(SettingValues settings, String password) throws Exception {
		List<NeededSecret> needed = new InstalledUserLists(secrets).secrets(settings);
		secrets.put(needed.getFirst().key(), Secret.of(password));
	}

	@Test
	void all_entries_are_read_page_by_page_over_tls() throws Exception {
		UserList list = read(settings("page-size", "60"));

		assertEquals(250, list.users().size());
		assertEquals("Jörg 0", list.users().getFirst().name());
		assertEquals("de-DE", list.users().getFirst().language().orElseThrow());
		assertEquals("uid=wrong,ou=people,dc=example,dc=org, column address",
				list.problems().getFirst().place());
	}

	@Test
	void starttls_filter_and_attributes_are_taken_as_stated() throws Exception {
		UserList list = read(settings("port", plain(), "security", "starttls", "filter", "(|(uid=u7)(uid=u8))",
				"name-attribute", "uid"));

		assertEquals(List.of("u7", "u8"), list.users().stream().map(user -> user.name()).toList());
	}

	@Test
	void the_password_comes_from_the_secret_store() throws Exception {
		SettingValues settings = settings("bind-dn", READER, "page-size", "100");
		UserListException none = refusal(settings);
		assertEquals("The secret store has no password of " + READER + " at localhost", none.getMessage());

		store(settings, "wrong");
		UserListException wrong = refusal(settings);
		assertTrue(wrong.getMessage().contains("invalid credentials"), wrong.getMessage());
		assertEquals("Check the user and the password that is stored for it.", wrong.remedy());

		store(settings, "s3cret");
		assertEquals(250, read(settings).users().size());
	}

	@Test
	void a_certificate_of_nobody_known_and_one_of_another_name_are_refused() {
		assertTrue(refusal(settings("ca", "")).getMessage().startsWith("localhost: "));
		assertTrue(refusal(settings("host", "127.0.0.1")).getMessage().startsWith("127.0.0.1: "));
	}

	@Test
	void a_directory_that_is_not_there_is_told_in_few_words() {
		assertEquals("localhost: connect error: Connection refused", refusal(settings("port", "1")).getMessage());
	}

	@Test
	void what_is_stated_wrongly_is_told_with_a_remedy() {
		assertTrue(refusal(settings("filter", "(mail=*")).getMessage().startsWith("'(mail=*' is no filter"));
		assertEquals("Check the base: there is no such entry.", refusal(settings("base", "ou=gone,dc=example,dc=org")).remedy());
		assertEquals("No directory is stated", refusal(settings("host", "")).getMessage());
		assertTrue(refusal(settings("ca", folder.resolve("gone.pem").toString())).getMessage()
				.startsWith("There is no readable file"));
		assertEquals("Take a smaller page size, or a narrower filter.", refusal(settings("page-size", "500")).remedy());
	}

	@Test
	void a_directory_that_is_not_there_is_told() {
		SettingValues stopped = settings();
		directory.shutDown(true);
		assertEquals("Check host, port and security, and the authority of its certificate.",
				refusal(stopped).remedy());
	}

	@Test
	void reading_is_cancelled() {
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		assertThrows(InterruptedException.class, () -> new InstalledUserLists(secrets)
				.read(new UserSource.Directory(settings()), cancel));
	}
}
