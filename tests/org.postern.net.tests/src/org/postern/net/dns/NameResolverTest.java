package org.postern.net.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;

class NameResolverTest {

	private final NameResolver resolver = new NameResolver();

	@Test
	void an_address_is_its_own_answer() throws Exception {
		assertEquals(new Resolution.Addresses(List.of(InetAddress.getByName("127.0.0.2"))),
				resolver.resolve("127.0.0.2", Cancellation.never()));
		assertEquals(new Resolution.Addresses(List.of(InetAddress.getByName("::1"))),
				resolver.resolve("::1", Cancellation.never()));
	}

	@Test
	void localhost_is_found_in_the_hosts_file() throws Exception {
		Resolution.Addresses found = assertInstanceOf(Resolution.Addresses.class,
				resolver.resolve("localhost", Cancellation.never()));

		assertTrue(found.addresses().stream().allMatch(InetAddress::isLoopbackAddress));
	}

	@Test
	void what_cannot_be_a_name_is_no_name() throws Exception {
		assertEquals(new Resolution.NoSuchName(), resolver.resolve("a..b", Cancellation.never()));
	}

	@Test
	void a_cancelled_resolution_ends() {
		CancelSource cancel = new CancelSource();
		cancel.cancel();

		assertThrows(InterruptedException.class, () -> resolver.resolve("localhost", cancel));
	}
}
