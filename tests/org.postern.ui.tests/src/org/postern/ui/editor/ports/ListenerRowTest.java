package org.postern.ui.editor.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingValues;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.drift.LiveState;

class ListenerRowTest {

	private static final Listener FALLBACK = Listener
			.of("smtp", 2525, Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION).asFallbackFor(25);

	@Test
	void a_port_offset_is_shown_beside_the_port() {
		assertEquals("2525 > 12525", row(10_000, FALLBACK, Optional.empty()).port());
		assertEquals("2525", row(0, FALLBACK, Optional.empty()).port());
	}

	@Test
	void a_fallback_names_the_port_it_stands_in_for() {
		assertEquals("stand-in for 25", row(0, FALLBACK, Optional.empty()).role());
	}

	@Test
	void a_server_nobody_has_looked_at_is_unknown() {
		assertEquals("unknown", row(0, FALLBACK, Optional.empty()).live());
	}

	@Test
	void what_was_found_is_shown_as_long_as_it_is_about_the_same_listener() {
		ListenerRow same = row(0, FALLBACK.withNote("ours"), found(FALLBACK, LiveState.OPEN));
		assertEquals("open", same.live());
		assertEquals(Optional.of(LiveState.OPEN), same.state());
	}

	@Test
	void a_listener_that_was_changed_since_is_not_applied_yet() {
		ListenerRow changed = row(0, FALLBACK.withEnabled(false), found(FALLBACK, LiveState.OPEN));
		assertEquals("not applied yet", changed.live());
		assertEquals(Optional.empty(), changed.state());
	}

	@Test
	void a_difference_says_what_was_seen() {
		assertEquals("differs: refused", row(0, FALLBACK, found(FALLBACK, LiveState.DIFFERS)).live());
	}

	private static Optional<DriftReport> found(Listener listener, LiveState state) {
		return Optional.of(new DriftReport("mail", true, List.of(new ListenerStatus(listener, 2525, state, "refused")),
				List.of()));
	}

	private static ListenerRow row(int offset, Listener listener, Optional<DriftReport> report) {
		MailServer server = new MailServer("mail", "mail.example.org", "local", offset, SettingValues.empty(),
				PortPolicy.empty().withListeners(List.of(listener)));
		return ListenerRow.of(server, listener, "SMTP", report);
	}
}
