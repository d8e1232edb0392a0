package org.postern.host.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshPlaceTest {

	@ParameterizedTest
	@CsvSource({ "mail.example.org, me, mail.example.org, 22", "admin@mail.example.org:2222, admin, mail.example.org, 2222",
			"192.0.2.1:23, me, 192.0.2.1, 23", "admin@[2001:db8::1]:2222, admin, 2001:db8::1, 2222",
			"2001:db8::1, me, 2001:db8::1, 22", "[2001:db8::1], me, 2001:db8::1, 22" })
	void a_place_is_read_as_people_write_it(String text, String user, String host, int port) {
		assertEquals(new SshPlace(user, host, port), SshPlace.parse(text, "me"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mail:many", "mail:0", "mail:70000", "@mail", "admin@" })
	void what_is_no_place_is_refused(String text) {
		assertThrows(IllegalArgumentException.class, () -> SshPlace.parse(text, "me"));
	}

	@Test
	void a_place_is_told_with_its_port_where_that_is_unusual() {
		assertEquals("me@mail.example.org", new SshPlace("me", "mail.example.org", 22).toString());
		assertEquals("me@[2001:db8::1]:2222", new SshPlace("me", "2001:db8::1", 2222).toString());
		assertEquals("[mail.example.org]:2222", new SshPlace("me", "mail.example.org", 2222).known());
	}
}
