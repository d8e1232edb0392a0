package org.postern.core.internal.users;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.packed.PackedUsers;

class SeenAddressesTest {

	private final List<Recipient> users = new PackedUsers();
	private final SeenAddresses seen = new SeenAddresses(users);

	private void add(String address, String place) {
		users.add(new Recipient(MailAddress.parse(address), "", Optional.empty()));
		seen.add(MailAddress.parse(address), place);
	}

	private Optional<String> place(String address) {
		return seen.place(MailAddress.parse(address));
	}

	@Test
	void an_address_is_known_in_any_case_by_its_row() {
		add("Anna@example.org", "line 2");

		assertEquals(Optional.of("line 2"), place("anna@EXAMPLE.org"));
		assertEquals(Optional.empty(), place("ben@example.org"));
	}

	@Test
	void a_domain_is_the_same_in_letters_and_as_it_goes_over_the_wire() {
		add("jörg@bücher.example", "line 2");

		assertEquals(Optional.of("line 2"), place("jörg@xn--bcher-kva.example"));
	}

	@Test
	void addresses_with_the_same_hash_are_told_apart() {
		assertEquals("a~@example.org".hashCode(), "b_@example.org".hashCode());
		add("a~@example.org", "line 2");
		assertEquals(Optional.empty(), place("b_@example.org"));

		add("b_@example.org", "line 3");
		assertEquals(Optional.of("line 2"), place("a~@example.org"));
		assertEquals(Optional.of("line 3"), place("b_@example.org"));
	}

	@Test
	void every_one_of_many_is_found() {
		for (int i = 0; i < 20_000; i++) {
			assertEquals(Optional.empty(), place("user" + i + "@example.org"));
			add("user" + i + "@example.org", "line " + i);
		}
		for (int i = 0; i < 20_000; i += 7) {
			assertEquals(Optional.of("line " + i), place("user" + i + "@example.org"));
		}
	}
}
