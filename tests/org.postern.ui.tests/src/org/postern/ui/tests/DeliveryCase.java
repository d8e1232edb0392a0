package org.postern.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.delivery.DeliveryRuns;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** A site made by hand, from which clients are given something; nobody outside is asked for names. */
@ExtendWith(ScreenshotOnFailure.class)
abstract class DeliveryCase {

	@TempDir
	Path folder;

	Bot bot;
	private LoopbackNames names;

	@BeforeEach
	void openTheSite() throws IOException {
		bot = new Bot();
		names = LoopbackNames.start();
		HandmadeSite.open(bot, Files.createDirectory(folder.resolve("site")));
	}

	@AfterEach
	void closeWhatIsOpen() {
		PracticeSite.service(DeliveryRuns.class).cancel();
		bot.closeDialogs();
		bot.closeEditors();
		names.close();
	}
}
