package org.postern.ui.preview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.profile.PagePreview;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.HandmadeSite;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** What clients are told takes a moment to be found out. */
@ExtendWith(ScreenshotOnFailure.class)
class ToldPaneTest {

	private static final String READING = "Reading what clients are told…";

	@TempDir
	Path folder;

	private final CountDownLatch slow = new CountDownLatch(1);
	private Bot bot;
	private Shell shell;
	private ToldPane pane;

	@BeforeEach
	void openThePane() throws IOException {
		bot = new Bot();
		HandmadeSite.open(bot, folder);
		shell = bot.ui().ask(() -> {
			Shell window = new Shell(bot.ui().display(), SWT.SHELL_TRIM);
			window.setText("What clients are told");
			window.setLayout(new FillLayout());
			pane = new ToldPane(window, this::write, service(PagePreview.class), Optional.empty());
			window.setSize(900, 400);
			window.open();
			return window;
		});
	}

	@AfterEach
	void closeThePane() {
		slow.countDown();
		bot.ui().act(shell::dispose);
	}

	private List<ToldClients> write(Audience audience) {
		try {
			slow.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
		return new DocumentsWriter(service(ProfileService.class)).write(audience);
	}

	private static <T> T service(Class<T> type) {
		return PlatformUI.getWorkbench().getService(type);
	}

	@Test
	void it_says_that_it_reads_until_there_is_something_to_show() {
		Scope window = bot.dialog("What clients are told");
		Site site = service(SiteContext.class).state().site().orElseThrow();
		pane.ask(new Audience(site, site.domains().get(0), Optional.empty()));
		window.waitForText(READING);
		bot.screenshot("clients-reading");

		slow.countDown();
		window.table("Documents").item("Thunderbird autoconfig|IMAP 30993 · POP3 30995").select();
		assertFalse(bot.ui().ask(() -> window.reads(READING)));
		assertTrue(bot.ui().ask(() -> window.reads("Thunderbird autoconfig")));
	}
}
