package org.postern.ui.editor.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingValues;

class ListenerChangeTest {

	private static final Listener RELAY = Listener.of("smtp", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	private static final Listener SUBMISSION = Listener.of("smtp", 587, Security.STARTTLS_REQUIRED,
			Authentication.TLS_ONLY, Role.SUBMISSION);
	private static final MailServer SERVER = new MailServer("mail", "mail.example.org", "local", 0,
			SettingValues.empty(), PortPolicy.empty().withListeners(List.of(RELAY, SUBMISSION)));

	@Test
	void a_listener_is_changed_in_its_place() {
		MailServer changed = ListenerChange.at(0, listener -> listener.withPort(2500)).apply(SERVER);
		assertEquals(List.of(RELAY.withPort(2500), SUBMISSION), changed.policy().listeners());
	}

	@Test
	void two_listeners_on_one_port_are_refused_in_words() {
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
				() -> ListenerChange.at(0, listener -> listener.withPort(587)).apply(SERVER));
		assertEquals("A policy lists each protocol and port once for an address", refused.getMessage());
	}

	@Test
	void a_new_fallback_stands_in_for_25_and_gives_that_up_with_its_role() {
		Listener fallback = ListenerChange.role(Role.FALLBACK).apply(SUBMISSION);
		assertEquals(OptionalInt.of(25), fallback.standsInFor());
		assertEquals(SUBMISSION, ListenerChange.role(Role.SUBMISSION).apply(fallback));
	}

	@Test
	void listeners_come_and_go() {
		Listener pop3 = Listener.of("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
		MailServer more = ListenerChange.add(pop3).apply(SERVER);
		assertEquals(List.of(RELAY, SUBMISSION, pop3), more.policy().listeners());
		assertEquals(SERVER, ListenerChange.remove(2).apply(more));
	}
}
