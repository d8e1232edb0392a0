package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.core.issued.Fingerprint;
import org.postern.core.issued.IssuedList;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;

/** Whose mail came back is seen in the list of who holds what, and given the profile once more. */
class BouncedUsersTest extends DeliveryCase {

	private static final Instant GIVEN = Instant.parse("2026-07-01T10:15:00Z");
	/** What 'postern bounces' kept of a mail server's report. */
	private static final String REPORT = """
			{"at":"2026-07-01T11:00:00Z","to":"%1$s@example.org","run":"r1","message":"<%1$s@push>","state":"%2$s","status":"%3$s",\
			"last":"%1$s@example.org","said":"mx.example.org"}
			""";

	private Site site;

	@BeforeEach
	void reportOnItsMail() throws IOException {
		site = PracticeSite.service(SiteContext.class).state().site().orElseThrow();
		PracticeSite.service(IssuedList.class).add(site, List.of(mailed("anna"), mailed("bert"), mailed("carol")));
		Files.writeString(site.state().resolve("mail-reports.jsonl"),
				REPORT.formatted("anna", "BOUNCED", "5.1.1") + REPORT.formatted("bert", "DELAYED", "4.4.1"));
		bot.menu("File", "Reload site").click();
	}

	private IssuedProfile mailed(String user) {
		MailAddress address = new MailAddress(user, "example.org");
		ProfileService profiles = PracticeSite.service(ProfileService.class);
		return new IssuedProfile(GIVEN, address, "mail",
				Fingerprint.of(profiles.users(site, site.domains().getFirst()).apply(address)), "r1", "<" + user + "@push>");
	}

	@Test
	void whose_mail_came_back_is_given_the_profile_once_more() {
		PartBot issued = bot.view("Issued profiles");
		issued.waitForText("2 hold a profile, 0 an outdated one; mail to 1 came back");
		issued.table("Issued profiles").item("anna@example.org|bounced: 5.1.1 there is no such mailbox");
		issued.table("Issued profiles").item("bert@example.org|up to date; delayed: 4.4.1");
		issued.table("Issued profiles").item("carol@example.org|up to date");
		assertFalse(issued.tool("Push again to outdated").isEnabled());
		assertTrue(issued.tool("Push again to bounced").isEnabled());
		bot.screenshot("issued-bounced");
		bot.view("Findings").table().item("issued");

		bot.view("Issued profiles").tool("Push again to bounced").click();
		Scope wizard = bot.dialog("Push to users");
		wizard.combo("Channel").setSelection("Folder");
		wizard.button("Next >").click();
		wizard.text("Folder").setText(folder.resolve("target").toString());
		wizard.button("Next >").click();
		wizard.waitForText("Given a profile: 1");
		assertEquals(List.of("anna@example.org"), wizard.table("Users").rows().stream().map(row -> row.split("\\|")[0]).toList());
		wizard.button("Finish").click();

		PartBot after = bot.view("Issued profiles");
		after.table("Issued profiles").item("anna@example.org|up to date");
		after.waitForText("3 hold a profile, 0 an outdated one; mail to 0 came back");
		bot.waitUntil("nobody is left to be pushed to again", () -> !after.tool("Push again to bounced").isEnabled());
	}
}
