package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.preferences.Theme;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.Names;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** What every part of the workbench does, apart from the main job. */
@ExtendWith(ScreenshotOnFailure.class)
class WorkbenchTest {

	private static final List<String> VIEWS = List.of("Mail servers", "Connection test", "Fleet test", "Changes",
			"Deliveries", "Issued profiles", "Findings", "Journal", "Plug-ins");

	/** One that never greets: its test is not over before it is cancelled. */
	private static final String SILENT = """
			host: localhost
			backend: local
			listeners:
			  - protocol: imap
			    port: %d
			    security: none
			    authentication: cleartext-allowed
			    role: access
			""";

	@TempDir
	Path folder;

	private Bot bot;
	private PracticeSite site;

	@BeforeEach
	void openThePracticeSite() throws Exception {
		bot = new Bot();
		site = PracticeSite.open(folder.resolve("site"));
		bot.view("Mail servers").tree().item("Sample", "local").waitForText("running · 7 open");
	}

	@AfterEach
	void stopTheServer() throws Exception {
		bot.closeEditors();
		site.close();
	}

	@Test
	void every_control_of_every_view_has_a_name_for_screen_readers() {
		for (String view : VIEWS) {
			assertEquals(List.of(), Names.missing(bot.view(view)), view);
		}
	}

	@Test
	void every_control_of_every_page_of_the_server_editor_has_a_name_for_screen_readers() {
		bot.view("Mail servers").tree().item("Sample", "local").doubleClick();
		PartBot editor = bot.editor("local");
		for (String page : List.of("Ports", "Retention", "TLS", "SMTP", "Clients", "Source")) {
			editor.tab(page);
			bot.screenshot("editor-" + page);
			assertEquals(List.of(), Names.missing(editor), page);
		}
	}

	@Test
	void the_theme_is_chosen_on_the_preference_page() {
		choose("Dark");
		bot.waitUntil("the theme is dark", () -> theme().equals(Theme.DARK.id()));
		bot.view("Mail servers").tree().item("Sample", "local").doubleClick();
		bot.editor("local");
		bot.screenshot("theme-dark");
		choose("Light");
		bot.dialog("Theme").button("Later").click();
		bot.waitUntil("the dialog is closed", () -> Optional.ofNullable(bot.ui().display().getActiveShell())
				.filter(shell -> shell.getText().equals("Postern")).isPresent());
		assertEquals(Theme.DARK.id(), theme());
	}

	private void choose(String look) {
		bot.menu("Window", "Preferences...").click();
		Scope dialog = bot.dialog("Preferences");
		dialog.radio(look).click();
		bot.screenshot("preferences-" + look);
		dialog.button("Apply and Close").click();
	}

	private String theme() {
		return bot.ui().ask(() -> PracticeSite.service(IEclipseContext.class).get(IThemeEngine.class).getActiveTheme()
				.getId());
	}

	@Test
	void a_broken_file_is_named_with_its_line_and_mended_by_reloading() throws Exception {
		String whole = site.text();
		Files.writeString(site.file(), whole.replace("port: 995", "port: 99599"));
		bot.menu("File", "Reload site").click();
		PartBot findings = bot.view("Findings");
		findings.table().item("servers/local.yaml:").select();
		findings.waitForText("What to do");
		bot.screenshot("findings-broken-file");
		Files.writeString(site.file(), whole);
		bot.menu("File", "Reload site").click();
		bot.waitUntil("the finding is gone",
				() -> findings.table().rows().stream().noneMatch(row -> row.contains("servers/local.yaml:")));
	}

	@Test
	void a_cancelled_test_ends_at_once() throws Exception {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Files.writeString(site.site().serverFile("silent"), SILENT.formatted(silent.getLocalPort()));
			bot.menu("File", "Reload site").click();
			bot.view("Mail servers").tree().item("Sample", "silent").select();
			bot.press("F5");
			PartBot test = bot.view("Connection test");
			test.tool("Cancel").click();
			test.waitForText("Test of silent cancelled");
		}
	}

	@Test
	void one_port_is_tested_by_its_context_menu_up_to_the_login() {
		bot.view("Mail servers").tree().item("Sample", "local", "IMAP 993").contextMenu("Test this port").click();
		PartBot test = bot.view("Connection test");
		test.waitForText("Test of local passed");
		assertEquals(1, test.tree().rows().size());
		test.tree().item("IMAP", "Login").select();
		test.waitForText("Dialogue (passwords masked)");
		bot.screenshot("test-one-port");
	}

	@Test
	void the_filter_keeps_what_was_typed_and_what_leads_to_it() {
		PartBot servers = bot.view("Mail servers");
		servers.text("Filter mail servers").setText("2525");
		servers.tree().item("Sample", "local", "SMTP 2525");
		assertTrue(servers.tree().rows("Sample", "local").stream().allMatch(row -> row.contains("2525")));
		servers.text("Filter mail servers").setText("");
		servers.tree().item("Sample", "local", "IMAP 993");
	}

	@Test
	void the_journal_tells_who_applied_what_and_takes_it_back() {
		bot.view("Mail servers").tree().item("Sample", "local").doubleClick();
		PartBot editor = bot.editor("local");
		editor.checkBox("Open 2525 in case port 25 is filtered").click();
		bot.press("Ctrl+S");
		bot.waitUntil("the editor is saved", () -> !editor.isDirty());
		editor.button("Review and apply…").click();
		bot.view("Changes").tool("Apply").click();
		bot.view("Mail servers").tree().item("Sample", "local", "SMTP 2525").waitForText("open");

		PartBot journal = bot.view("Journal");
		journal.table().item("apply").select();
		journal.waitForText(System.getProperty("user.name"));
		bot.screenshot("journal");
		journal.tool("Restore").click();
		journal.table().item("restore");
		bot.view("Mail servers").tree().item("Sample", "local", "SMTP 2525").waitForText("differs");
		bot.view("Findings").table().item("2525");
	}

	@Test
	void a_site_a_server_and_a_domain_are_made_by_wizards() {
		newSite();
		newServer();
		newDomain();
	}

	private void newSite() {
		bot.menu("File", "New", "Site…").click();
		Scope wizard = bot.dialog("New site");
		wizard.text("Name").setText("Our school");
		wizard.text("Folder").setText(folder.resolve("school").toString());
		bot.screenshot("wizard-site");
		wizard.button("Finish").click();
		bot.view("Mail servers").tree().item("Our school");
	}

	private void newServer() {
		bot.menu("File", "New", "Server…").click();
		Scope wizard = bot.dialog("New server");
		wizard.text("Name").setText("mail");
		wizard.text("Host").setText("localhost");
		wizard.text("Port offset").setText(Integer.toString(PracticeSite.offset()));
		bot.screenshot("wizard-server");
		wizard.button("Next >").click();
		bot.screenshot("wizard-server-access");
		wizard.button("Next >").click();
		wizard.waitForText("No port is open on localhost yet");
		bot.screenshot("wizard-server-present");
		wizard.button("< Back").click();
		wizard.button("< Back").click();
		wizard.combo("Start from").setSelection("RFC 8314 (TLS only)");
		wizard.button("Finish").click();
		bot.view("Mail servers").tree().item("Our school", "mail", "IMAP 993");
		bot.editor("mail");
	}

	private void newDomain() {
		bot.menu("File", "New", "Domain…").click();
		Scope wizard = bot.dialog("New domain");
		wizard.text("Domain").setText("school.example");
		bot.screenshot("wizard-domain");
		wizard.button("Finish").click();
		bot.view("Mail servers").tree().item("Our school", "mail", "school.example");
	}

	@Test
	void about_and_the_installer_open_from_the_help_menu() {
		bot.menu("Help", "About Postern").click();
		Scope about = bot.dialog("About Postern");
		bot.screenshot("about");
		about.button("Close").click();
		bot.menu("Help", "Install New Software…").click();
		Scope wizard = bot.dialog("Install New Software");
		wizard.text("Install from").setText(folder.resolve("none.zip").toString());
		wizard.waitForText("There is no " + folder.resolve("none.zip"));
		wizard.button("Cancel").click();
	}
}
