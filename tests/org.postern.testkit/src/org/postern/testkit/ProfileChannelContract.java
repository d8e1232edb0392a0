package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/** What every channel owes those who push with it. A plug-in's test extends this and is done. */
public abstract class ProfileChannelContract {

	/** A folder for the test. */
	@TempDir
	protected Path folder;

	/** The channel under test; a fresh one for every call. */
	protected abstract ProfileChannel channel();

	/** Settings with which it reaches a place that the test has made ready. */
	protected abstract SettingValues reachable() throws Exception;

	/** Settings with which nothing can be delivered. */
	protected abstract SettingValues unreachable() throws Exception;

	@Test
	void it_says_what_it_is_and_what_it_needs_to_know() {
		assertFalse(channel().info().label().isBlank());
		assertTrue(channel().info().summary().endsWith("."), channel().info().summary());
		List<Setting<?>> settings = channel().info().settings();
		assertEquals(settings.size(), settings.stream().map(Setting::key).distinct().count());
	}

	@Test
	void every_document_is_delivered_and_its_place_is_told() throws Exception {
		Delivery delivery = push(reachable());

		assertEquals(channel().info().id(), delivery.channel());
		assertEquals(2, delivery.places().size(), delivery.toString());
	}

	@Test
	void pushing_again_is_no_mistake() throws Exception {
		push(reachable());

		assertEquals(2, push(reachable()).places().size());
	}

	@Test
	void what_cannot_be_delivered_is_told_with_a_remedy() {
		ChannelException trouble = assertThrows(ChannelException.class, () -> push(unreachable()));

		assertFalse(trouble.getMessage().isBlank());
		assertFalse(trouble.remedy().isBlank());
	}

	private Delivery push(SettingValues settings) throws Exception {
		ClientProfile profile = new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(),
				List.of(), Term.forever(), Term.forever());
		ProfileSet set = new ProfileSet(profile, List.of(Document.ofText("one.xml", "application/xml", "<one/>"),
				Document.ofText("two.txt", "text/plain", "two")));
		return channel().push(set, new ChannelAccess(settings, folder, new MemorySecrets(), HostTrust.none()), Progress.none());
	}
}
