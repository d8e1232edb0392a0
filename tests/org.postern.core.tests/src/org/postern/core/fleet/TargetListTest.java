package org.postern.core.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.core.internal.provider.FakeProviders;

class TargetListTest {

	@TempDir
	Path folder;

	private List<String> keys(String text) throws Exception {
		TargetList list = list(text);
		list.check();
		try (Stream<FleetTarget> targets = list.stream()) {
			return targets.map(FleetTarget::key).toList();
		}
	}

	private TargetList list(String text) throws Exception {
		Path file = folder.resolve("fleet.csv");
		Files.writeString(file, text);
		return new TargetList(file, "fleet.csv", FakeProviders.usual());
	}

	@Test
	void a_line_may_state_everything() throws Exception {
		assertEquals(List.of("imap+starttls-required://mail.example.org:1143"),
				keys("mail.example.org,1143,imap,starttls-required\n"));
	}

	@Test
	void what_is_left_out_follows_from_the_well_known_ports() throws Exception {
		assertEquals(List.of("imap+tls://a.example.org:993", "smtp+starttls://b.example.org:2525",
				"pop3+tls://c.example.org:1995", "smtp+none://d.example.org:25"), keys("""
				host,port,protocol,security
				a.example.org,993
				b.example.org, 2525
				c.example.org,1995,pop3
				d.example.org,25,,none
				"""));
	}

	@Test
	void a_host_alone_stands_for_all_registered_ports() throws Exception {
		assertEquals(List.of("pop3+tls://h.example.org:995", "pop3+starttls://h.example.org:110",
				"imap+tls://h.example.org:993", "imap+starttls://h.example.org:143", "smtp+tls://h.example.org:465",
				"smtp+starttls://h.example.org:587", "smtp+starttls://h.example.org:25"), keys("h.example.org\n"));
	}

	@Test
	void a_port_with_two_meanings_has_the_registered_one() throws Exception {
		assertEquals(List.of("smtp+tls://h.example.org:465", "imap+tls://h.example.org:465"),
				keys("h.example.org,465\nh.example.org,465,imap\n"));
	}

	@Test
	void comments_and_empty_lines_are_passed_over_and_addresses_are_hosts() throws Exception {
		assertEquals(List.of("imap+tls://192.0.2.1:993", "imap+tls://2001:db8::1:993"),
				keys("# ours\n192.0.2.1,993\n\n2001:db8::1,993\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"mail example,993 | line 3, column host: 'mail example' is no host name | Write it like mail.example.org.",
			",993 | line 3, column host: there is no host | A line is host,port,protocol,security",
			"h.example.org,0 | line 3, column port: '0' is no port | A port is a number from 1 to 65535.",
			"h.example.org,65536 | line 3, column port: '65536' is no port | A port is a number",
			"h.example.org,ninety | line 3, column port: 'ninety' is no port | A port is a number",
			"h.example.org,1234 | line 3, column port: what is spoken on port 1234 is not known | Add the protocol, one of pop3",
			"h.example.org,993,imapp | line 3, column protocol: 'imapp' is no protocol that is installed | There are pop3, imap",
			"h.example.org,993,imap,ssl | line 3, column security: 'ssl' is no security | There are none, starttls",
			"h.example.org,993,imap,tls,5 | line 3, column 5: there are 5 columns | A line is host,port" })
	void a_mistake_is_told_with_its_place_and_remedy_before_anything_is_tested(String line, String message, String remedy)
			throws Exception {
		TargetException mistake = assertThrows(TargetException.class,
				() -> list("host,port,protocol,security\ngood.example.org,993\n" + line + "\n").check());
		assertEquals("fleet.csv, " + message, mistake.getMessage());
		assertTrue(mistake.remedy().startsWith(remedy), mistake::remedy);
	}

	@Test
	void a_list_of_nothing_is_a_mistake() throws Exception {
		assertEquals("fleet.csv names no host",
				assertThrows(TargetException.class, () -> list("host,port\n").check()).getMessage());
	}
}
