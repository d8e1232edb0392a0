package org.postern.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.tests.bot.TextBot;

/** Forms and source are the same thing, with one dirty mark and one undo. */
@ExtendWith(ScreenshotOnFailure.class)
class ServerEditorTest {

	private static final String FALLBACK = "Open 2525 in case port 25 is filtered";

	@TempDir
	Path folder;

	private Bot bot;
	private EditedSite site;
	private PartBot editor;

	@BeforeEach
	void openTheEditor() throws IOException {
		bot = new Bot();
		site = EditedSite.open(bot, folder);
		editor = site.edit(bot);
	}

	@AfterEach
	void closeTheEditor() {
		bot.ui().act(() -> bot.page().closeAllEditors(false));
	}

	@Test
	void a_tick_changes_the_source_and_leaves_its_comments() {
		editor.checkBox(FALLBACK).click();
		bot.waitUntil("the mark of unsaved changes", editor::isDirty);
		String source = source();
		assertTrue(source.contains("port: 2525"), source);
		assertTrue(source.startsWith("# The school's server\n"), source);
		assertTrue(source.contains("role: relay # and old devices"), source);
		assertEquals(EditedSite.SERVER, site.text());
	}

	@Test
	void what_is_typed_in_the_source_is_seen_in_the_forms() {
		type(EditedSite.SERVER.replace("port: 995", "port: 110"));
		editor.tab("Ports");
		editor.table("Listeners").item("110 > 30110");
	}

	@Test
	void clients_and_review_follow_at_once_what_is_not_saved() {
		editor.table("What follows for clients").item("Out 1");
		editor.checkBox(FALLBACK).click();
		editor.table("What follows for clients").item("+ Out 3|SMTP mail.example.org:32525");
		editor.table("What review says").item("2525");
		editor.tab("Clients");
		editor.table("Documents").item("Thunderbird autoconfig").select();
		editor.waitForText("32525");
	}

	@Test
	void a_listener_is_changed_by_its_details() {
		editor.table("Listeners").item("993").select();
		editor.text("Port").setText("1993");
		editor.table("Listeners").item("1993 > 31993");
		editor.combo("Security").setSelection("STARTTLS (required)");
		editor.table("Listeners").item("|STARTTLS (required)|login after TLS|reading mail|");
		editor.text("Note").setText("for the old phones");
		editor.table("Listeners").item("for the old phones");
		assertTrue(source().contains("note: for the old phones"));
	}

	@Test
	void a_port_that_cannot_be_is_told_under_its_field_and_changes_nothing() {
		editor.table("Listeners").item("993").select();
		editor.text("Port").setText("99999");
		editor.waitForText("'99999' is not a whole number from 1 to 65535");
		assertFalse(bot.ui().ask(editor::isDirty));
	}

	@Test
	void a_problem_in_the_source_is_named_with_its_line_and_the_forms_wait_until_it_is_mended() {
		type(EditedSite.SERVER.replace("port: 993", "port: 99300"));
		editor.table("Problems of the source").item("Line 9:");
		editor.tab("Ports");
		assertFalse(editor.checkBox(FALLBACK).isEnabled());
		bot.press("Ctrl+Z");
		bot.waitUntil("no mark of unsaved changes", () -> !editor.isDirty());
		assertTrue(editor.checkBox(FALLBACK).isEnabled());
	}

	@Test
	void undo_goes_back_through_forms_and_source_alike_and_redo_forward_again() {
		editor.checkBox(FALLBACK).click();
		type(source().replace("# The school's server", "# Ours"));
		editor.tab("Retention").text("Hold deleted mail for").setText("30d");
		waitForSource("hold is stated", text -> text.contains("hold: 30d"));
		undo();
		waitForSource("hold is taken back", text -> !text.contains("hold: 30d"));
		undo();
		waitForSource("the comment is taken back", text -> text.startsWith("# The school's server"));
		undo();
		waitForSource("the tick is taken back", EditedSite.SERVER::equals);
		bot.waitUntil("no mark of unsaved changes", () -> !editor.isDirty());
	}

	@Test
	void a_preset_is_one_step() {
		editor.button("RFC 8314 (TLS only)").click();
		editor.table("Listeners").item("465 > 30465|");
		undo();
		waitForSource("all is as it was", EditedSite.SERVER::equals);
	}

	@Test
	void a_domain_has_periods_of_its_own() {
		editor.tab("Retention").button("Add").click();
		editor.table("Periods for some").item("example.org|0d|as for everyone");
		editor.text("Hold for").setText("90d");
		editor.table("Periods for some").item("example.org|90d");
		editor.text("Domain or mailbox").setText("anna@example.org");
		editor.table("Periods for some").item("anna@example.org|90d");
		assertTrue(source().contains("anna@example.org:"));
		editor.tab("Retention").button("Remove").click();
		waitForSource("all is as it was", text -> !text.contains("anna@example.org"));
	}

	@Test
	void what_is_saved_is_on_disk_and_no_longer_marked() {
		editor.checkBox(FALLBACK).click();
		bot.press("Ctrl+S");
		bot.waitUntil("no mark of unsaved changes", () -> !editor.isDirty());
		assertTrue(site.text().contains("port: 2525"), site.text());
	}

	private void undo() {
		bot.press("Ctrl+Z");
	}

	private String source() {
		return editor.tab("Source").text("Source").getText();
	}

	private void waitForSource(String what, Predicate<String> expected) {
		TextBot source = editor.tab("Source").text("Source");
		bot.waitUntil(what, () -> expected.test(source.getText()));
	}

	private void type(String text) {
		editor.tab("Source").text("Source").setText(text);
	}
}
