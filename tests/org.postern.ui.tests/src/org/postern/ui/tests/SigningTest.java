package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.secret.Secret;
import org.postern.core.signing.ProfileSigning;
import org.postern.ui.site.SiteContext;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** Who signs Apple's profiles is made or imported with clicks, and seen where the profiles are. */
@ExtendWith(ScreenshotOnFailure.class)
class SigningTest {

	@TempDir
	Path folder;

	private Bot bot;
	private Path site;

	@BeforeEach
	void openTheSite() throws IOException {
		bot = new Bot();
		site = Files.createDirectory(folder.resolve("site"));
		HandmadeSite.open(bot, site);
	}

	@AfterEach
	void closeWhatIsOpen() {
		bot.closeDialogs();
		bot.closeEditors();
	}

	@Test
	void a_certificate_is_made_and_signs_from_then_on_until_it_is_not_wanted_any_more() {
		PartBot editor = clients();
		editor.table("Documents").item("Apple profile (IMAP)|IMAP 30993 · SMTP 30587|ready, not signed").select();
		editor.waitForText("not signed");
		bot.screenshot("signing-none");
		editor.button("Sign…").click();
		Scope wizard = bot.dialog("Sign Apple profiles");
		wizard.waitForText("Now they are not signed.");
		wizard.combo("What to do").setSelection("make a certificate that vouches for itself");
		bot.screenshot("signing-how");
		wizard.button("Next >").click();
		wizard.text("Name").setText("Example School profiles");
		bot.screenshot("signing-create");
		wizard.button("Next >").click();
		wizard.waitForText("CN=Example School profiles");
		wizard.waitForText("Nobody but itself vouches for this certificate.");
		bot.screenshot("signing-preview");
		wizard.button("Finish").click();

		editor.table("Documents").item("Apple profile (IMAP)|IMAP 30993 · SMTP 30587|ready, signed by CN=Example School profiles");
		assertTrue(siteText().endsWith("signing: example-school-profiles\n"), siteText());
		bot.screenshot("signing-signed");

		bot.menu("Server", "Sign Apple profiles…").click();
		wizard = bot.dialog("Sign Apple profiles");
		wizard.combo("What to do").setSelection("sign no longer");
		wizard.button("Finish").click();
		editor.table("Documents").item("Apple profile (IMAP)|IMAP 30993 · SMTP 30587|ready, not signed");
		assertFalse(siteText().contains("signing"), siteText());
	}

	@Test
	void a_file_of_an_authority_is_shown_before_it_is_taken_and_a_wrong_password_is_told() throws Exception {
		ProfileSigning signing = PracticeSite.service(ProfileSigning.class);
		Path file = Files.write(folder.resolve("profiles.p12"), signing.write(
				signing.create(new NewIdentity("Imported profiles", SigningKey.P_256, 20)), Secret.of("sesame")));
		bot.menu("Server", "Sign Apple profiles…").click();
		Scope wizard = bot.dialog("Sign Apple profiles");
		wizard.button("Next >").click();
		wizard.text("Files").setText(folder.resolve("gone.p12").toString());
		wizard.waitForText("There is no file");
		wizard.text("Files").setText(file.toString());
		wizard.text("Password").setText("open");
		bot.screenshot("signing-import");
		wizard.button("Next >").click();
		wizard.waitForText("The password does not open " + file);
		bot.screenshot("signing-refused");
		assertFalse(wizard.button("Finish").isEnabled());
		wizard.button("< Back").click();
		wizard.text("Password").setText("sesame");
		wizard.button("Next >").click();
		wizard.waitForText("CN=Imported profiles");
		wizard.waitForText("The certificate that signs Apple's profiles expires in");
		wizard.button("Finish").click();

		bot.view("Findings").table().item("The certificate that signs Apple's profiles expires in");
	}

	@Test
	void who_signs_and_is_not_here_is_a_finding_that_leads_to_the_wizard() throws IOException {
		Files.writeString(site.resolve("site.yaml"), "name: School\nsigning: elsewhere\n");
		PracticeSite.service(SiteContext.class).reload();
		PartBot findings = bot.view("Findings");
		findings.table().item("Profiles are signed by 'elsewhere'").select();
		bot.screenshot("signing-missing");
		findings.tool("Sign…").click();
		bot.dialog("Sign Apple profiles").button("Cancel").click();
	}

	@Test
	void what_each_kind_of_client_will_see_is_said_in_words() {
		PartBot editor = clients();
		editor.table("Documents").item("Thunderbird and kin").select();
		editor.waitForText("1. IMAP at mail.example.org, port 30993");
		bot.screenshot("clients-thunderbird");
		editor.table("Documents").item("Apple devices").select();
		editor.waitForText("TLS, which way the device finds out");
		bot.screenshot("clients-apple");
		List<String> rows = editor.table("Documents").rows();
		assertTrue(rows.indexOf("Outlook||") < rows.indexOf("Apple devices||"), rows.toString());
		assertTrue(rows.indexOf("Apple devices||") < rows.indexOf("People||"), rows.toString());
	}

	private PartBot clients() {
		bot.view("Mail servers").tree().item("School", "mail", "example.org").doubleClick();
		PartBot editor = bot.editor("example.org");
		editor.tab("Clients");
		return editor;
	}

	private String siteText() {
		try {
			return Files.readString(site.resolve("site.yaml"));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
