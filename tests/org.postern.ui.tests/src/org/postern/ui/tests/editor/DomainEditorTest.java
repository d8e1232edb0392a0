package org.postern.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.Names;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.tests.bot.TextBot;

/** A domain is edited as a server is: forms and source are the same thing. */
@ExtendWith(ScreenshotOnFailure.class)
class DomainEditorTest {

	@TempDir
	Path folder;

	private Bot bot;
	private EditedSite site;
	private PartBot editor;

	@BeforeEach
	void openTheEditor() throws IOException {
		bot = new Bot();
		site = EditedSite.open(bot, folder);
		bot.view("Mail servers").tree().item("School", "mail", "example.org").doubleClick();
		editor = bot.editor("example.org");
	}

	@AfterEach
	void closeTheEditor() {
		bot.ui().act(() -> bot.page().closeAllEditors(false));
	}

	@Test
	void what_is_changed_in_the_form_is_changed_in_the_source_and_saved() {
		bot.screenshot("domain-general");
		editor.text("Shown as").setText("Our School");
		bot.waitUntil("the mark of unsaved changes", editor::isDirty);
		editor.combo("User name").setSelection("what stands before the @, such as anna");
		waitForSource("both are stated",
				"# The school\nserver: mail\ndisplay-name: Our School\nuser-name: local-part\n"::equals);
		bot.press("Ctrl+S");
		bot.waitUntil("no mark of unsaved changes", () -> !editor.isDirty());
		assertTrue(site.domainText().contains("display-name: Our School"), site.domainText());
		bot.view("Mail servers").tree().item("School", "mail", "example.org").waitForText("Our School");
	}

	@Test
	void undo_takes_a_change_back() {
		editor.text("Shown as").setText("Our School");
		waitForSource("the name is stated", text -> text.contains("Our School"));
		bot.press("Ctrl+Z");
		waitForSource("all is as it was", EditedSite.DOMAIN::equals);
		bot.waitUntil("no mark of unsaved changes", () -> !editor.isDirty());
	}

	@Test
	void a_name_that_cannot_be_is_told_under_its_field() {
		editor.text("Shown as").setText(" ");
		editor.waitForText("Domain example.org needs a server and a display name");
		assertFalse(bot.ui().ask(editor::isDirty));
	}

	@Test
	void a_name_in_another_language_is_added_and_taken_away() {
		editor.button("Add").click();
		editor.combo("Language").setText("fr");
		editor.text("Shown then as").setText("École");
		editor.table("Names in other languages").item("fr|École");
		bot.screenshot("domain-names");
		waitForSource("it is stated", text -> text.contains("display-names:\n  fr: École\n"));
		editor.tab("General").button("Remove").click();
		waitForSource("all is as it was", EditedSite.DOMAIN::equals);
	}

	@Test
	void a_problem_in_the_source_is_named_with_its_line_and_the_forms_wait() {
		editor.tab("Source").text("Source").setText(EditedSite.DOMAIN.replace("mail", "mial"));
		editor.table("Problems of the source").item("Line 2:");
		bot.screenshot("domain-source");
		editor.tab("General");
		assertFalse(editor.combo("Mail server").isEnabled());
	}

	@Test
	void a_place_to_publish_to_is_added_by_its_form() {
		editor.tab("Publishing");
		editor.waitForText("This domain is published nowhere yet");
		bot.screenshot("domain-publishing-empty");
		editor.button("Add").popup("Folder").click();
		editor.text("Folder").setText("/var/www/mail-setup");
		editor.table("Places").item("Folder|/var/www/mail-setup");
		bot.screenshot("domain-publishing");
		waitForSource("the place is stated",
				text -> text.endsWith("publish:\n  - channel: folder\n    folder: /var/www/mail-setup\n"));
		editor.tab("Publishing").button("Remove").click();
		waitForSource("all is as it was", EditedSite.DOMAIN::equals);
	}

	@Test
	void clients_are_shown_what_they_would_be_told_and_what_they_would_misread() {
		editor.tab("Clients");
		editor.table("Documents").item("Thunderbird autoconfig|IMAP 30993 · POP3 30995 · SMTP 30587").select();
		editor.waitForText("<hostname>mail.example.org</hostname>");
		bot.screenshot("domain-clients-text");
		editor.table("Documents").item("Set-up page|").select();
		bot.screenshot("domain-clients-page");
		editor.table("Documents").item("QR code (picture)||nothing to tell");
		editor.text("Address").setText("anna");
		editor.table("Documents").item("DNS zone fragment||nothing to tell");
		editor.table("Documents").item("QR code (picture)|IMAP 30993").select();
		bot.waitUntil("the code is drawn", () -> editor.isNamed("Pictures drawn: 1"::equals));
		bot.screenshot("domain-clients-code");
		editor.table("Documents").item("Thunderbird autoconfig|").select();
		editor.waitForText("anna@example.org");
		editor.text("Address").setText("anna@elsewhere.example");
		editor.waitForText("anna@elsewhere.example is not an address of example.org");
	}

	@Test
	void the_sheet_to_print_is_drawn_page_by_page() {
		editor.tab("Clients").table("Documents").item("Set-up sheet (PDF)|").select();
		bot.waitUntil("the pages are drawn", () -> editor.isNamed(name -> name.matches("Pictures drawn: [1-9]")));
		bot.screenshot("domain-clients-sheet");
	}

	@Test
	void every_control_of_every_page_has_a_name_for_screen_readers() {
		for (String page : List.of("General", "Publishing", "Clients", "Source")) {
			editor.tab(page);
			assertEquals(List.of(), Names.missing(editor), page);
		}
	}

	private void waitForSource(String what, Predicate<String> expected) {
		TextBot source = editor.tab("Source").text("Source");
		bot.waitUntil(what, () -> expected.test(source.getText()));
	}
}
