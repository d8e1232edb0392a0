package org.postern.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** From the editor to the plan. Nothing that is not saved is applied. */
@ExtendWith(ScreenshotOnFailure.class)
class ReviewAndApplyTest {

	@TempDir
	Path folder;

	private Bot bot;
	private EditedSite site;
	private PartBot editor;

	@BeforeEach
	void tickTheFallback() throws IOException {
		bot = new Bot();
		site = EditedSite.open(bot, folder);
		editor = site.edit(bot);
		editor.checkBox("Open 2525 in case port 25 is filtered").click();
		editor.button("Review and apply…").click();
	}

	@AfterEach
	void closeTheEditor() {
		bot.ui().act(() -> bot.page().closeAllEditors(false));
	}

	@Test
	void an_editor_that_is_not_saved_is_saved_first() {
		PartBot changes = bot.view("Changes");
		changes.waitForText("The editor of mail holds changes that are not saved");
		assertFalse(changes.tool("Apply").isEnabled());
		changes.button("Save and plan").click();
		changes.table("Planned changes").item("SMTP 2525");
		assertTrue(site.text().contains("port: 2525"), site.text());
		assertFalse(bot.ui().ask(editor::isDirty));
		bot.waitUntil("the plan can be applied", () -> changes.tool("Apply").isEnabled());
	}

	@Test
	void a_plan_follows_what_is_saved() {
		PartBot changes = bot.view("Changes");
		changes.waitForText("The editor of mail holds changes that are not saved");
		bot.editor("mail");
		bot.press("Ctrl+S");
		bot.waitUntil("the plan can be applied", () -> changes.tool("Apply").isEnabled());
		assertFalse(bot.ui().ask(() -> changes.reads("holds changes that are not saved")));
		TextBot diff = changes.text("The change line by line");
		assertTrue(diff.getText().lines().anyMatch(line -> line.startsWith("+ ") && line.contains("2525")),
				diff.getText());
	}
}
