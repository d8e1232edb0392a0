package org.postern.ui.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.tests.bot.Ui;

/** What is opened when the workbench starts. */
class WorkbenchSessionTest {

	@TempDir
	Path mine;
	@TempDir
	Path other;

	private final SiteStore store = PlatformUI.getWorkbench().getService(SiteStore.class);
	private final SiteContext context = PlatformUI.getWorkbench().getService(SiteContext.class);

	@BeforeEach
	void waitForTheFirstSite() throws Exception {
		new Ui().waitUntil("the workbench has opened its first site", () -> context.state().site().isPresent());
		store.create(mine, "Mine");
	}

	@Test
	void a_site_that_was_opened_while_the_sample_was_made_stays_open() throws Exception {
		CountDownLatch opened = new CountDownLatch(1);
		SampleSite sample = folder -> {
			await(opened);
			return new Site(folder, "Sample", List.of(), List.of());
		};
		session(sample).start();
		context.open(mine);
		opened.countDown();
		for (Job job : Job.getJobManager().find(null)) {
			if (job.getName().equals(Messages.session_sample)) {
				job.join();
			}
		}
		new Ui().waitUntil("the site is read", () -> context.state().site().isPresent());
		assertEquals(Optional.of(mine), context.state().site().map(Site::folder));
	}

	@Test
	void a_site_that_is_read_late_does_not_replace_the_one_that_was_asked_for_after_it() throws Exception {
		store.create(other, "Other");
		context.open(other);
		context.open(mine);
		new Ui().waitUntil("the site is read", () -> context.state().site().isPresent());
		assertEquals(Optional.of("Mine"), context.state().site().map(Site::name));
	}

	private WorkbenchSession session(SampleSite sample) {
		return new WorkbenchSession(context, sample, PlatformUI.getWorkbench().getService(ServerSwitch.class),
				PlatformUI.getWorkbench().getService(ConsolePreferences.class));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
