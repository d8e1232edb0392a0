package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.postern.testkit.real.RealBind;
import org.postern.testkit.real.RealSshd;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;

/** The page of each channel is filled in, and what it says is done by a real server. */
class ChannelPagesTest extends DeliveryCase {

	/** The Publish wizard at the page of a channel, filled in. */
	private Scope publish(String channel, Map<String, String> fields) {
		bot.view("Mail servers").tree().item("School", "mail", "example.org").select();
		bot.menu("Server", "Publish…").click();
		Scope wizard = bot.dialog("Publish");
		wizard.combo("Where").setSelection("this once: " + channel);
		wizard.button("Next >").click();
		bot.screenshot("channel-" + channel.toLowerCase().replace(' ', '-') + "-empty");
		fields.forEach((name, value) -> wizard.text(name).setText(value));
		return wizard;
	}

	private void finish(Scope wizard, String channel) {
		bot.screenshot("channel-" + channel.toLowerCase().replace(' ', '-'));
		wizard.button("Finish").click();
	}

	private void delivered(String place) {
		PartBot view = bot.view("Deliveries");
		view.table("Deliveries").item("example.org|" + place + "|delivered").select();
		view.waitForText("Publishing example.org: ");
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	@Test
	void sftp_writes_to_a_host_that_is_vouched_for_in_a_dialog() throws IOException {
		try (RealSshd sshd = RealSshd.start()) {
			overSsh("SFTP", sshd);
		}
	}

	@Test
	void scp_writes_to_a_host_without_sftp() throws IOException {
		try (RealSshd sshd = RealSshd.startWithoutSftp()) {
			overSsh("SCP", sshd);
		}
	}

	private void overSsh(String channel, RealSshd sshd) throws IOException {
		Path target = folder.resolve("www");
		finish(publish(channel, Map.of("Folder", target.toString(), "SSH host", sshd.ports().host(), "SSH port",
				Integer.toString(sshd.port()), "SSH user", "root", "SSH key", sshd.key().toString())), channel);
		Scope question = bot.dialog("Unknown host");
		assertEquals(sshd.fingerprint(), question.text("Fingerprint").getText());
		question.button("Trust Always").click();
		delivered(channel + ": " + target + ", " + sshd.ports().host() + ", " + sshd.port() + ", root, " + sshd.key());
		assertTrue(names(target).contains("example.org.xml"), names(target).toString());
		bot.view("Deliveries").table("Deliveries").item("example.org|" + channel.toLowerCase() + " " + target + "|as the policy says");
	}

	@Test
	void what_is_no_port_is_told_on_the_page_and_nothing_can_be_finished() {
		Scope wizard = publish("SFTP", Map.of("SSH host", "127.0.0.1", "SSH port", "seventy"));
		wizard.waitForText("SSH port");
		assertFalse(wizard.button("Finish").isEnabled());
		bot.screenshot("channel-sftp-wrong");
		wizard.button("Cancel").click();
	}

	@Test
	void passwords_are_taken_only_where_what_is_stated_needs_one() {
		Scope folder = publish("Folder", Map.of("Folder", "profiles"));
		assertFalse(isOffered(folder, "Passwords…"));
		folder.button("Cancel").click();

		Scope mail = publish("Mail", Map.of("Mail server", "127.0.0.1", "From", "anna@example.org"));
		assertFalse(isOffered(mail, "Passwords…"));
		mail.text("User").setText("anna");
		bot.waitUntil("the password can be taken", () -> mail.isNamed("Passwords…"::equals));
		bot.screenshot("channel-mail-user");
		mail.text("User").setText("");
		bot.waitUntil("no password is needed", () -> !mail.isNamed("Passwords…"::equals));
		mail.button("Cancel").click();
	}

	private boolean isOffered(Scope wizard, String button) {
		return bot.ui().ask(() -> wizard.isNamed(button::equals));
	}

	@Test
	void folders_and_files_of_this_computer_can_be_chosen() {
		Map.of("Folder", "Folder", "ZIP file", "Archive", "Mail", "Templates", "SFTP", "SSH key").forEach((channel, setting) -> {
			Scope wizard = publish(channel, Map.of());
			assertTrue(wizard.button("Browse for " + setting).isEnabled());
			wizard.button("Cancel").click();
		});
	}

	@Test
	void what_is_missing_is_told_on_the_page() {
		Scope wizard = publish("SCP", Map.of("Folder", folder.resolve("www").toString()));
		wizard.waitForText("No host is stated");
		assertFalse(wizard.button("Finish").isEnabled());
		wizard.text("SSH host").setText("127.0.0.1");
		bot.waitUntil("it can be published", () -> wizard.button("Finish").isEnabled());
		wizard.text("Folder").setText("");
		wizard.waitForText("No folder is stated");
		wizard.button("Cancel").click();
	}

	@Test
	void an_archive_is_written() throws IOException {
		Path target = folder.resolve("out.zip");
		finish(publish("ZIP file", Map.of("Archive", target.toString())), "ZIP file");
		delivered("ZIP file: " + target);
		try (ZipFile zip = new ZipFile(target.toFile())) {
			assertTrue(zip.stream().anyMatch(entry -> entry.getName().equals("example.org.xml")));
		}
	}

	@Test
	void records_go_to_a_name_server_with_a_key_whose_secret_is_typed_into_a_dialog() {
		try (RealBind bind = RealBind.start()) {
			Scope wizard = publish("DNS update", Map.of("Name server", bind.ports().host(), "Port", Integer.toString(bind.port()), "Key",
					RealBind.KEY));
			wizard.button("Passwords…").click();
			Scope secrets = bot.dialog("Passwords");
			bot.screenshot("channel-dns-secret");
			secrets.text("Secret of the TSIG key " + RealBind.KEY + " (base64)").setText(RealBind.SECRET);
			secrets.button("OK").click();
			finish(wizard, "DNS update");
			delivered("DNS update: " + bind.ports().host() + ", " + bind.port() + ", " + RealBind.KEY);
			assertEquals(List.of("0 1 30993 mail.example.org."), bind.dig("_imaps._tcp.example.org", "SRV"));
		}
	}

	@Test
	void the_mailbox_of_bounces_is_asked_for() {
		bot.view("Issued profiles").tool("Read bounces…").click();
		Scope wizard = bot.dialog("Read bounces");
		wizard.text("Mail server").setText("127.0.0.1");
		wizard.text("User").setText("anna@example.test");
		assertEquals("INBOX", wizard.text("Folder").getText());
		bot.screenshot("read-bounces");
		wizard.button("Password…").click();
		bot.dialog("Passwords").waitForText("Password of anna@example.test at 127.0.0.1");
		bot.dialog("Passwords").button("Cancel").click();
		wizard.button("Cancel").click();
	}
}
