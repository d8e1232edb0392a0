package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceSource;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.bounce.MailState;

class BouncesCommandTest {

	private final World world = new World();

	@Test
	void what_came_back_is_told_with_what_to_do_and_ends_with_1() {
		world.bounces.reading = new BounceReading(3, 2, 1, 0, List.of(outcome(MailState.BOUNCED, "5.1.1")));
		assertEquals(1, world.run("bounces", "--files", "box"));
		assertEquals(List.of(new BounceSource.Files(World.FOLDER.resolve("box"))), world.bounces.asked);
		String out = world.out.toString();
		assertTrue(out.contains("anna@example.org  bounced: 5.1.1 there is no such mailbox  550 unknown  Correct the address"), out);
		assertTrue(out.endsWith("2 reports among 3 messages, 1 with news, 1 of mail that this site did not send\n"), out);
	}

	@Test
	void a_message_that_is_only_delayed_is_no_trouble() {
		world.bounces.reading = new BounceReading(1, 1, 0, 0, List.of(outcome(MailState.DELAYED, "4.4.1")));
		assertEquals(0, world.run("bounces", "--files", "box", "--json"));
		assertTrue(world.out.toString().contains("\"state\": \"delayed\""), world.out.toString());
	}

	@Test
	void a_mailbox_is_stated_by_its_settings_and_its_password_is_kept() {
		world.environment.put("SECRET", "sesame");
		assertEquals(0, world.run("bounces", "--mailbox", "mail.example.org", "--set", "user=robot", "--password-env", "SECRET"));
		assertEquals(Map.of("host", "mail.example.org", "user", "robot"),
				((BounceSource.Mailbox) world.bounces.asked.getFirst()).settings().values());
		assertTrue(world.secrets.kept.containsKey("imap/robot"));
	}

	@Test
	void the_mailbox_that_was_read_last_need_not_be_stated() {
		world.bounces.last = Optional.of(SettingValues.empty().with(FakeBounces.USER, "robot"));
		assertEquals(0, world.run("bounces"));
		assertEquals(List.of(new BounceSource.Mailbox(world.bounces.last.get())), world.bounces.asked);
	}

	@Test
	void what_cannot_be_read_is_told_with_its_remedy() {
		world.bounces.trouble = Optional.of(new BounceException("There is no /gone", "Name a folder."));
		assertEquals(3, world.run("bounces", "--files", "/gone"));
		assertEquals("postern: There is no /gone\n  Name a folder.\n", world.err.toString());
	}

	@Test
	void where_the_reports_are_must_be_stated_once() {
		assertEquals(2, world.run("bounces"));
		assertEquals(2, world.run("bounces", "--files", "box", "--mailbox", "mail.example.org"));
		assertEquals(2, world.run("bounces", "--mailbox", "mail.example.org", "--set", "colour=red"));
		assertEquals(List.of(), world.bounces.asked);
	}

	private static MailOutcome outcome(MailState state, String status) {
		return new MailOutcome(Instant.EPOCH, MailAddress.parse("anna@example.org"), "r1", "<a@example.org>", state, status,
				"anna@example.org", "550 unknown");
	}
}
