package org.postern.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RealSshd;
import org.postern.testkit.real.ServerSetup;
import org.postern.ui.tests.bot.Bot;
import org.postern.ui.tests.bot.PartBot;
import org.postern.ui.tests.bot.Scope;
import org.postern.ui.tests.bot.ScreenshotOnFailure;

/** The main job on real Dovecot and Postfix over real SSH, with clicks: taken in, changed, proven, put back. */
@ExtendWith(ScreenshotOnFailure.class)
class RealServersTest {

	private static final String REMARK = "# the administrator's own remark";

	@TempDir
	Path folder;

	private final Bot bot = new Bot();
	private final TestIdentity identity = TestIdentity.of(ServerSetup.HOST);
	private final RealDovecot dovecot = RealDovecot.start(
			ServerSetup.of(RealDovecot.freePorts(), identity).lines(REMARK, "!include_try conf.d/*.conf"));
	private final RealPostfix postfix = RealPostfix.start(
			ServerSetup.of(RealPostfix.freePorts(), identity).storedBy(dovecot));
	private final RealSshd sshd = RealSshd.start(postfix.environment());

	@AfterEach
	void stop() {
		bot.closeEditors();
		sshd.close();
		postfix.close();
		dovecot.close();
	}

	@Test
	void servers_are_taken_in_by_the_wizard_changed_proven_and_put_back_from_the_journal() throws Exception {
		newSite();
		takeIn();
		PartBot editor = bot.editor("mail");
		assertTrue(answers(110));

		editor.table("Listeners").item("POP3|" + dovecot.ports().of(110)).check(false);
		bot.press("Ctrl+S");
		bot.waitUntil("the editor is saved", () -> !editor.isDirty());
		apply(editor);
		assertFalse(answers(110));
		assertTrue(answers(995));

		putBack();
		assertTrue(answers(110));
		assertTrue(Files.readString(dovecot.configuration()).contains(REMARK));
	}

	private void newSite() {
		bot.menu("File", "New", "Site…").click();
		Scope wizard = bot.dialog("New site");
		wizard.text("Name").setText("Real");
		wizard.text("Folder").setText(folder.resolve("site").toString());
		wizard.button("Finish").click();
		bot.view("Mail servers").tree().item("Real");
	}

	private void takeIn() {
		bot.menu("File", "New", "Server…").click();
		Scope wizard = bot.dialog("New server");
		wizard.text("Name").setText("mail");
		wizard.text("Host").setText(dovecot.ports().host());
		wizard.combo("Kind").setSelection("Postfix and Dovecot");
		wizard.button("Next >").click();
		wizard.combo("The server runs").setSelection("ssh");
		Map.of("SSH host", sshd.ports().host(), "SSH port", Integer.toString(sshd.port()), "SSH user", "root", "SSH key",
				sshd.key().toString(), "Dovecot's configuration", dovecot.configuration().toString(),
				"Postfix's configuration", postfix.configuration().toString(), "Cron's files",
				folder.resolve("cron").toString(), "Systemd's units", folder.resolve("units").toString(),
				"Keeps changes in", folder.resolve("state").toString())
				.forEach((name, value) -> wizard.text(name).setText(value));
		bot.screenshot("real-access");
		wizard.button("Next >").click();
		trust();
		bot.dialog("New server").waitForText("ports are open on " + dovecot.ports().host());
		bot.screenshot("real-present");
		wizard.button("Finish").click();
		bot.view("Mail servers").tree().item("Real", "mail", "POP3 " + dovecot.ports().of(110));
	}

	private void trust() {
		Scope question = bot.dialog("Unknown host");
		assertEquals(sshd.fingerprint(), question.text("Fingerprint").getText());
		bot.screenshot("real-trust");
		question.button("Trust Always").click();
	}

	private void apply(PartBot editor) {
		editor.button("Review and apply…").click();
		PartBot changes = bot.view("Changes");
		changes.waitForText("mail: ");
		bot.screenshot("real-plan");
		changes.tool("Apply").click();
		changes.waitForText("Applied, and every listener proven");
		bot.screenshot("real-applied");
	}

	private void putBack() {
		PartBot journal = bot.view("Journal");
		journal.table().item("apply").select();
		bot.screenshot("real-journal");
		journal.tool("Restore").click();
		journal.table().item("restore");
		bot.waitUntil("POP3 answers again", () -> answers(110));
	}

	/** By nothing but a socket. */
	private boolean answers(int port) {
		try (Socket socket = new Socket(dovecot.ports().address(), dovecot.ports().of(port))) {
			return socket.isConnected();
		} catch (IOException e) {
			return false;
		}
	}
}
