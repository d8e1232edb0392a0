package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** The main job by clicks and keys: open 2525, prove it, test it, hold deleted mail, and undo everything. */
@ExtendWith(ScreenshotOnFailure.class)
class MainJobTest {

	private static final String FALLBACK = "Open 2525 in case port 25 is filtered";

	@TempDir
	Path folder;

	private Bot bot;
	private PracticeSite site;
	private String original;

	@BeforeEach
	void openThePracticeSite() throws Exception {
		bot = new Bot();
		site = PracticeSite.open(folder);
		original = site.text();
	}

	@AfterEach
	void stopTheServer() throws BackendException {
		bot.closeEditors();
		site.close();
	}

	@Test
	void an_administrator_opens_2525_proves_it_tests_it_holds_deleted_mail_and_undoes_everything() {
		bot.view("Mail servers").tree().item("Sample", "local").waitForText("running · 7 open");
		bot.screenshot("1-site-open");

		PartBot editor = openTheServer();
		tick2525(editor);
		save(editor);
		apply(editor, "3-applied");
		waitForListener("SMTP 2525", "open");
		bot.screenshot("4-live");

		testEveryPort();
		holdDeletedMail(editor);
		undoEverything(editor);
	}

	private PartBot openTheServer() {
		bot.view("Mail servers").tree().item("Sample", "local").select();
		bot.press("Enter");
		return bot.editor("local");
	}

	private void tick2525(PartBot editor) {
		assertFalse(editor.checkBox(FALLBACK).isChecked());
		editor.checkBox(FALLBACK).click();
		bot.waitUntil("the editor has the mark of unsaved changes", editor::isDirty);
		editor.table("What follows for clients").item(Integer.toString(site.livePort(2525)));
		bot.screenshot("2-ticked");
	}

	private void save(PartBot editor) {
		bot.press("Ctrl+S");
		bot.waitUntil("the editor is saved", () -> !editor.isDirty());
	}

	private void apply(PartBot editor, String picture) {
		editor.button("Review and apply…").click();
		PartBot changes = bot.view("Changes");
		changes.waitForText("local: ");
		bot.screenshot(picture + "-plan");
		changes.tool("Apply").click();
		changes.waitForText("Applied, and every listener proven");
		bot.screenshot(picture);
	}

	private void waitForListener(String listener, String state) {
		bot.view("Mail servers").tree().item("Sample", "local", listener).waitForText(state);
	}

	private void testEveryPort() {
		bot.view("Mail servers").tree().item("Sample", "local").select();
		bot.press("F5");
		PartBot test = bot.view("Connection test");
		test.waitForText("Test of local passed");
		assertTrue(test.tree().rows().stream().anyMatch(row -> row.startsWith("SMTP " + site.livePort(2525))));
		assertTrue(test.tree().rows().stream().anyMatch(row -> row.startsWith("Round trip|passed")));
		bot.screenshot("5-test-passed");
	}

	private void holdDeletedMail(PartBot editor) {
		bot.editor("local").tab("Retention");
		editor.combo("Hold deleted mail for").setText("30d");
		bot.waitUntil("the editor has the mark of unsaved changes", editor::isDirty);
		save(editor);
		assertTrue(site.text().contains("hold: 30d"), site.text());
		apply(editor, "6-held");
	}

	private void undoEverything(PartBot editor) {
		bot.editor("local").tab("Ports");
		while (!site.text().equals(original)) {
			bot.editor("local");
			bot.press("Ctrl+Z");
			bot.waitUntil("something is undone", editor::isDirty);
			save(editor);
		}
		apply(editor, "7-undone");
		waitForListener("SMTP 2525", "closed");
		assertEquals(original, site.text());
		bot.screenshot("8-as-it-was");
	}
}
