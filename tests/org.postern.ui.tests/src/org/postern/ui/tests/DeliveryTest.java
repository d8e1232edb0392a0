package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.ui.tests.bot.Names;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;

/** Domains are published and users are given their profiles, with clicks from the wizard to the list of who holds what. */
class DeliveryTest extends DeliveryCase {

	private static final String LIST = """
			Address;Name;Language
			anna@example.org;Anna Müller;de
			not an address;Nobody;
			bert@example.org;Bert;en
			carol@elsewhere.example;Carol;
			""";

	private Path target;

	@BeforeEach
	void nameTheTarget() {
		target = folder.resolve("target");
	}

	@Test
	void a_domain_is_published_to_a_folder_and_the_place_is_remembered() throws IOException {
		bot.view("Mail servers").tree().item("School", "mail", "example.org").select();
		bot.menu("Server", "Publish…").click();
		Scope wizard = bot.dialog("Publish");
		assertTrue(wizard.table("Domains").item("example.org|nowhere yet").isChecked());
		wizard.waitForText("example.org states no place yet");
		bot.waitUntil("the keyboard is where the domains are", () -> bot.focus().filter(Table.class::isInstance).isPresent());
		wizard.combo("Where").setSelection("this once: Folder");
		bot.screenshot("publish-what");
		wizard.button("Next >").click();
		wizard.text("Folder").setText(target.toString());
		wizard.checkBox("Remember this place in the domain's file").click();
		bot.screenshot("publish-place");
		wizard.button("Next >").click();
		wizard.table("Documents").item("Thunderbird autoconfig|IMAP 30993").select();
		bot.screenshot("publish-preview");
		wizard.button("Finish").click();

		PartBot view = bot.view("Deliveries");
		view.table("Deliveries").item("example.org|Folder: " + target + "|delivered").select();
		view.waitForText("documents delivered");
		view.waitForText("Publishing example.org: ");
		view.table("Deliveries").item("example.org|folder " + target + "|as the policy says");
		bot.screenshot("publish-done");
		assertTrue(Files.list(target).findAny().isPresent());
		bot.waitUntil("the place is remembered", () -> read("site/domains/example.org.yaml").contains("channel: folder"));
		assertTrue(read("site/domains/example.org.yaml").startsWith("# The school"));
	}

	private String read(String file) {
		try {
			return Files.readString(folder.resolve(file));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void users_of_a_list_are_given_profiles_once_and_again_when_the_policy_outdates_them() throws IOException {
		Path list = Files.writeString(folder.resolve("users.csv"), LIST);
		bot.menu("Server", "Push to users…").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.text("File").setText(list.toString());
		bot.screenshot("push-users");
		wizard.button("Next >").click();
		assertEquals("Mail", wizard.combo("Channel").getText());
		wizard.combo("Channel").setSelection("Folder");
		bot.screenshot("push-way");
		wizard.button("Next >").click();
		wizard.text("Folder").setText(target.toString());
		wizard.button("Next >").click();
		wizard.table("Users").item("anna@example.org|Anna Müller|de|is given a profile");
		wizard.table("Users").item("line 3").select();
		wizard.table("Users").item("carol@elsewhere.example|Carol||refused");
		wizard.waitForText("Given a profile: 2");
		bot.screenshot("push-preview");
		wizard.button("Finish").click();

		PartBot view = bot.view("Deliveries");
		view.waitForText("1 need a look");
		assertEquals(List.of("delivered", "delivered", "refused"), states(view));
		bot.screenshot("push-done");
		PartBot issued = bot.view("Issued profiles");
		issued.table("Issued profiles").item("anna@example.org|up to date");
		assertFalse(issued.tool("Push again to outdated").isEnabled());

		changeThePolicy();
		issued.table("Issued profiles").item("bert@example.org|outdated: the policy says something else now");
		bot.screenshot("issued-outdated");
		bot.view("Findings").table().item("issued");
		bot.view("Issued profiles").tool("Push again to outdated").click();
		Scope again = bot.dialog("Push to users");
		assertEquals("Folder", again.combo("Channel").getText());
		again.button("Next >").click();
		again.text("Folder").setText(target.toString());
		again.button("Next >").click();
		again.waitForText("Given a profile: 2");
		again.button("Finish").click();
		bot.view("Issued profiles").table("Issued profiles").item("bert@example.org|up to date");
	}

	/** The message above every wizard's page is JFace's own; it is the dialog's description. */
	private static boolean isOurs(String control) {
		return !control.contains("FormLayout");
	}

	private static List<String> states(PartBot view) {
		return view.table("Deliveries").rows().stream().map(row -> row.split("\\|")[2]).toList();
	}

	private void changeThePolicy() throws IOException {
		Path server = folder.resolve("site/servers/mail.yaml");
		Files.writeString(server, Files.readString(server).replace("port: 587", "port: 2587"));
		bot.menu("File", "Reload site").click();
	}

	@Test
	void a_push_that_failed_is_taken_up_again() throws IOException {
		Path list = Files.writeString(folder.resolve("users.csv"), "address\nanna@example.org\nbert@example.org\n");
		Files.writeString(target, "a file where a folder should be");
		bot.menu("Server", "Push to users…").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.text("File").setText(list.toString());
		push(wizard);

		PartBot view = bot.view("Deliveries");
		view.waitForText("2 need a look");
		assertEquals(List.of("failed", "failed"), states(view));
		bot.screenshot("push-failed");
		Files.delete(target);
		view.tool("Take up again").click();
		view.waitForText("taken up again: 2 done, 0 need a look");
		assertEquals(List.of("delivered", "delivered"), states(view));
		bot.waitUntil("nothing is left to be taken up", () -> !view.tool("Take up again").isEnabled());
	}

	/** From the page of the users to the end, into the target folder. */
	private void push(Scope wizard) {
		wizard.button("Next >").click();
		wizard.combo("Channel").setSelection("Folder");
		wizard.button("Next >").click();
		wizard.text("Folder").setText(target.toString());
		wizard.button("Next >").click();
		wizard.waitForText("Given a profile: 2");
		wizard.button("Finish").click();
	}

	@Test
	void a_list_that_is_no_list_is_told_where_it_is_read() throws IOException {
		Path list = Files.writeString(folder.resolve("users.csv"), "name\nAnna\n");
		bot.menu("Server", "Push to users…").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.text("File").setText(list + ".old");
		wizard.waitForText("There is no file " + list + ".old");
		wizard.text("File").setText(list.toString());
		wizard.button("Next >").click();
		wizard.combo("Channel").setSelection("Folder");
		wizard.button("Next >").click();
		assertFalse(wizard.button("Next >").isEnabled());
		wizard.text("Folder").setText(folder.resolve("profiles").toString());
		wizard.button("Next >").click();
		wizard.waitForText("users.csv");
		assertTrue(wizard.button("Read again").isEnabled());
		assertFalse(wizard.button("Finish").isEnabled());
		bot.screenshot("push-no-list");
		wizard.button("Cancel").click();
	}

	@Test
	void every_control_of_the_wizards_has_a_name_for_screen_readers() {
		Stream.of("Publish…", "Push to users…").forEach(entry -> {
			bot.menu("Server", entry).click();
			Scope wizard = bot.dialog(entry.replace("…", ""));
			assertEquals(List.of(), Names.missing(wizard).stream().filter(DeliveryTest::isOurs).toList(), entry);
			wizard.button("Cancel").click();
		});
	}
}
