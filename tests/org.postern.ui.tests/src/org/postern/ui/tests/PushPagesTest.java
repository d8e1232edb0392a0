package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.delivery.DeliveryRuns;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;

/** Users come out of a directory, and are written to by the practice server. */
@ExtendWith(ScreenshotOnFailure.class)
class PushPagesTest {

	private static final String READER = "cn=reader,dc=example,dc=test";

	@TempDir
	Path folder;

	private Bot bot;
	private LoopbackNames names;
	private PracticeSite practice;
	private InMemoryDirectoryServer directory;

	@BeforeEach
	void openTheSite() throws Exception {
		bot = new Bot();
		names = LoopbackNames.start();
		practice = PracticeSite.open(folder.resolve("site"));
		InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=test");
		config.setSchema(null);
		config.addAdditionalBindCredentials(READER, "s3cret");
		config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain", InetAddress.getByName("127.0.0.1"), 0, null));
		directory = new InMemoryDirectoryServer(config);
		directory.add("dn: dc=example,dc=test", "objectClass: domain", "dc: example");
		directory.add("dn: uid=anna,dc=example,dc=test", "objectClass: person", "uid: anna", "mail: anna@example.test",
				"displayName: Änne Groß", "preferredLanguage: de");
		directory.startListening();
	}

	@AfterEach
	void closeWhatIsOpen() throws Exception {
		PracticeSite.service(DeliveryRuns.class).cancel();
		bot.closeDialogs();
		directory.shutDown(true);
		practice.close();
		names.close();
	}

	/** The Push wizard behind the page of the directory. */
	private Scope fromTheDirectory() {
		bot.menu("Server", "Push to users…").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.combo("From").setSelection("a directory (LDAP)");
		wizard.button("Next >").click();
		bot.screenshot("push-directory-empty");
		Map.of("Host", "127.0.0.1", "Port", Integer.toString(directory.getListenPort()), "Base", "dc=example,dc=test")
				.forEach((name, value) -> wizard.text(name).setText(value));
		wizard.combo("Security").setSelection("none");
		bot.screenshot("push-directory");
		wizard.button("Next >").click();
		return wizard;
	}

	@Test
	void users_of_a_directory_are_written_to_and_their_mail_lies_in_their_mailboxes() throws IOException {
		Scope wizard = fromTheDirectory();
		wizard.combo("Channel").setSelection("Mail");
		bot.screenshot("push-way-mail");
		wizard.button("Next >").click();
		bot.screenshot("channel-mail-empty");
		Map.of("Mail server", "127.0.0.1", "Port", Integer.toString(practice.livePort(25)), "From", "anna@example.test", "Name",
				"Mail team").forEach((name, value) -> wizard.text(name).setText(value));
		wizard.combo("Security").setSelection("none");
		bot.screenshot("channel-mail");
		wizard.button("Next >").click();
		wizard.table("Users").item("anna@example.test|Änne Groß|de|is given a profile");
		bot.screenshot("push-preview-directory");
		wizard.button("Finish").click();

		PartBot view = bot.view("Deliveries");
		view.table("Deliveries").item("anna@example.test|Mail|delivered").select();
		view.waitForText("mailto:anna@example.test");
		bot.screenshot("push-mailed");
		bot.view("Issued profiles").table("Issued profiles").item("anna@example.test|up to date");
		assertTrue(Files.readString(practice.site().folder().resolve("state/issued.jsonl")).contains("\"message\":\"<"));
	}

	@Test
	void a_message_can_be_looked_at_before_any_is_sent() throws IOException {
		Path preview = folder.resolve("preview");
		Scope wizard = fromTheDirectory();
		wizard.combo("Channel").setSelection("Mail");
		wizard.button("Next >").click();
		Map.of("Mail server", "127.0.0.1", "From", "anna@example.test", "Preview", preview.toString())
				.forEach((name, value) -> wizard.text(name).setText(value));
		wizard.button("Next >").click();
		wizard.waitForText("Given a profile: 1");
		wizard.button("Finish").click();
		bot.view("Deliveries").table("Deliveries").item("anna@example.test|Mail|delivered");
		assertTrue(Files.readString(preview.resolve("anna@example.test.eml")).contains("Subject: "));
	}

	@Test
	void a_directory_that_refuses_is_told_where_its_users_would_be() {
		bot.menu("Server", "Push to users…").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.combo("From").setSelection("a directory (LDAP)");
		wizard.button("Next >").click();
		Map.of("Host", "127.0.0.1", "Port", Integer.toString(directory.getListenPort()), "Base", "dc=example,dc=test", "Filter",
				"(((").forEach((name, value) -> wizard.text(name).setText(value));
		wizard.combo("Security").setSelection("none");
		wizard.button("Next >").click();
		wizard.combo("Channel").setSelection("ZIP file");
		wizard.button("Next >").click();
		wizard.text("Archive").setText(folder.resolve("out.zip").toString());
		wizard.button("Next >").click();
		wizard.waitForText("'(((' is no filter");
		bot.screenshot("push-directory-refused");
		assertTrue(wizard.button("Read again").isEnabled());
		wizard.button("Cancel").click();
	}
}
