package org.postern.net.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostsFileTest {

	@TempDir
	Path folder;

	private HostsFile file(String text) throws Exception {
		return new HostsFile(Files.writeString(folder.resolve("hosts"), text));
	}

	@Test
	void a_name_has_all_its_addresses_ipv4_first() throws Exception {
		HostsFile hosts = file("""
				# mail
				2001:db8::1   mail.example.test
				192.0.2.1     other.example.test MAIL.example.test # both
				192.0.2.2     mail.example.test.other
				nonsense      mail.example.test
				""");

		assertEquals(List.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("2001:db8::1")),
				hosts.addresses("mail.example.test"));
		assertEquals(List.of(), hosts.addresses("example.test"));
	}

	@Test
	void localhost_has_an_address_without_any_file() throws Exception {
		HostsFile none = new HostsFile(folder.resolve("missing"));

		assertTrue(none.addresses("localhost").getFirst().isLoopbackAddress());
		assertTrue(none.addresses("mail.localhost").getFirst().isLoopbackAddress());
		assertEquals(List.of(), none.addresses("mail.example.test"));
	}
}
