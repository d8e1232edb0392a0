package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.fleet.FleetRuns;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** The fleet test as an administrator uses it. */
@ExtendWith(ScreenshotOnFailure.class)
class FleetViewTest {

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

	private PartBot tested() {
		PartBot view = bot.view("Fleet test");
		view.tool("Test all servers").click();
		view.waitForText("Sample, 7 endpoints: 7 passed, 0 with warnings, 0 failed");
		return view;
	}

	@Test
	void every_open_port_of_the_site_is_tested_and_explained() {
		PartBot view = tested();
		assertEquals(7, view.table("Endpoints of the fleet").rowCount());
		view.table("Endpoints of the fleet").item("|" + site.livePort(993) + "|").select();
		view.waitForText("imap+tls://localhost:" + site.livePort(993));
		bot.screenshot("fleet-details");
		for (String chart : List.of("Handshakes", "Versions", "Certificates")) {
			view.tab(chart);
			bot.screenshot("fleet-" + chart);
		}
		view.tab("Details");
	}

	@Test
	void the_table_shows_what_is_looked_for() {
		PartBot view = tested();
		view.text("Filter").setText("imap");
		bot.waitUntil("only IMAP is left", () -> view.table("Endpoints of the fleet").rowCount() == 2);
		view.waitForText("2 of 7");
		view.text("Filter").setText("");
		view.checkBox("Only failures and warnings").click();
		bot.waitUntil("nothing is left", () -> view.table("Endpoints of the fleet").rowCount() == 0);
		view.checkBox("Only failures and warnings").click();
	}

	@Test
	void a_list_of_hosts_is_tested_with_what_fails_first() throws Exception {
		Path list = Files.writeString(folder.resolve("fleet.csv"), "localhost," + site.livePort(993)
				+ ",imap,tls\nlocalhost," + PracticeSite.offset() + ",imap,tls\n");
		PracticeSite.service(FleetRuns.class).testList(list);
		PartBot view = bot.view("Fleet test");
		view.waitForText("fleet.csv, 2 endpoints: 0 passed, 0 with warnings, 2 failed");
		assertTrue(view.table("Endpoints of the fleet").rows().getFirst().contains("failed"));
		bot.screenshot("fleet-list");
	}

	@Test
	void a_mistake_in_a_list_is_told_with_its_line() throws Exception {
		Path list = Files.writeString(folder.resolve("fleet.csv"), "localhost,993\nlocalhost,many\n");
		PracticeSite.service(FleetRuns.class).testList(list);
		bot.view("Fleet test").waitForText(
				"fleet.csv, line 2, column port: 'many' is no port. A port is a number from 1 to 65535.");
		bot.screenshot("fleet-mistake");
	}
}
