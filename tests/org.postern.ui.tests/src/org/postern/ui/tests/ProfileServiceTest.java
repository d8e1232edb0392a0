package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.ScreenshotOnFailure;
import org.postern.ui.web.ProfileSwitch;

/** The profile service, started and stopped by its menu. */
@ExtendWith(ScreenshotOnFailure.class)
class ProfileServiceTest {

	private static final int HTTP = 80;

	@TempDir
	Path folder;

	private Bot bot;
	private PracticeSite site;

	@BeforeEach
	void openThePracticeSite() throws Exception {
		bot = new Bot();
		site = PracticeSite.open(folder.resolve("site"));
		bot.view("Mail servers").tree().item("Sample", "local").waitForText("running");
	}

	@AfterEach
	void stopWhatWasStarted() throws Exception {
		PracticeSite.service(ProfileSwitch.class).stop();
		site.close();
	}

	@Test
	void it_answers_from_the_menu_until_the_menu_stops_it() throws Exception {
		bot.waitForText("Profile service is not running");
		bot.menu("Server", "Start or stop profile service").click();
		bot.waitForText("Profiles on http://127.0.0.1:" + site.livePort(HTTP));
		bot.screenshot("profile-service-running");

		URI page = URI.create("http://127.0.0.1:" + site.livePort(HTTP) + "/mail/config-v1.1.xml?emailaddress=anna@example.test");
		try (HttpClient client = HttpClient.newHttpClient()) {
			String told = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
			assertTrue(told.contains("<port>" + site.livePort(993) + "</port>"), told);
		}

		bot.menu("Server", "Start or stop profile service").click();
		bot.waitForText("Profile service is not running");
	}

	@Test
	void a_port_that_is_taken_is_said_at_the_foot_of_the_window() throws Exception {
		try (ServerSocket taken = new ServerSocket(site.livePort(HTTP), 1, InetAddress.getLoopbackAddress())) {
			assertEquals(site.livePort(HTTP), taken.getLocalPort());
			bot.menu("Server", "Start or stop profile service").click();
			bot.waitForText("Profile service: Failed to bind to /127.0.0.1:" + site.livePort(HTTP));
			bot.screenshot("profile-service-failed");
		}
		bot.menu("Server", "Start or stop profile service").click();
		bot.waitForText("Profiles on http://127.0.0.1:" + site.livePort(HTTP));
	}
}
