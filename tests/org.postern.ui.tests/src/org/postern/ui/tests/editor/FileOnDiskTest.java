package org.postern.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.tests.bot.TextBot;

/** A server's file that another program changes while it is being edited: nobody's work is lost. */
@ExtendWith(ScreenshotOnFailure.class)
class FileOnDiskTest {

	private static final String THEIRS = EditedSite.SERVER.replace("The school's", "Their");

	@TempDir
	Path folder;

	private Bot bot;
	private EditedSite site;
	private PartBot editor;
	private TextBot source;

	@BeforeEach
	void changeTheTextHereAndTheFileThere() throws IOException {
		bot = new Bot();
		site = EditedSite.open(bot, folder);
		editor = site.edit(bot);
		source = editor.tab("Source").text("Source");
		source.setText(EditedSite.SERVER.replace("The school's", "Our"));
		site.changeOutside(THEIRS);
		bot.press("Ctrl+S");
		editor.waitForText("This file was changed outside this editor");
	}

	@AfterEach
	void closeTheEditor() {
		bot.ui().act(() -> bot.page().closeAllEditors(false));
	}

	@Test
	void nothing_is_overwritten_until_somebody_has_chosen() {
		assertEquals(THEIRS, site.text());
		assertTrue(bot.ui().ask(editor::isDirty));
	}

	@Test
	void my_text_can_be_kept_and_theirs_brought_back_by_undo() {
		editor.button("Keep mine").click();
		bot.press("Ctrl+S");
		bot.waitUntil("mine is saved", () -> site.text().startsWith("# Our server") && !editor.isDirty());
		source.setFocus();
		bot.press("Ctrl+Z");
		bot.waitUntil("theirs is back", () -> source.getText().equals(THEIRS));
	}

	@Test
	void their_text_can_be_taken_and_mine_brought_back_by_undo() {
		editor.button("Take the file").click();
		bot.waitUntil("theirs is shown", () -> source.getText().equals(THEIRS) && !editor.isDirty());
		source.setFocus();
		bot.press("Ctrl+Z");
		bot.waitUntil("mine is back", () -> source.getText().startsWith("# Our server") && editor.isDirty());
	}
}
