package org.postern.backend.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class EximFileTest {

	private static final String TEXT = """
			# The administrator's.
			daemon_smtp_ports = 25 : \\
			  587
			acl_smtp_mail = acl_check_mail
			begin acl
			acl_check_mail:
			  accept
			begin routers
			daemon_smtp_ports = none of ours
			""";

	private final EximFile file = EximFile.of(TEXT);

	private EximFile changed() {
		return file.with(Set.of("daemon_smtp_ports", "acl_smtp_mail"),
				List.of("daemon_smtp_ports = 2525", "acl_smtp_mail = ours"), List.of("ours:", "  accept"));
	}

	@Test
	void what_was_stated_is_set_aside_and_stated_anew_before_the_first_section() {
		assertEquals("""
				# The administrator's.
				# Postern set aside: daemon_smtp_ports = 25 : \\
				# Postern set aside:   587
				# Postern set aside: acl_smtp_mail = acl_check_mail
				# Postern: what is changed from here to its end is overwritten by its next change.
				daemon_smtp_ports = 2525
				acl_smtp_mail = ours
				# Postern ends.
				begin acl
				# Postern: what is changed from here to its end is overwritten by its next change.
				ours:
				  accept
				# Postern ends.
				acl_check_mail:
				  accept
				begin routers
				daemon_smtp_ports = none of ours
				""", changed().text());
	}

	@Test
	void what_was_there_before_can_be_told_again() {
		assertEquals(TEXT, changed().original().text());
		assertTrue(changed().isOurs());
		assertFalse(file.isOurs());
	}

	@Test
	void only_main_options_count() {
		assertEquals(Optional.of("acl_check_mail"), file.option("acl_smtp_mail"));
		assertEquals(Optional.empty(), file.option("accept"));
	}

	@Test
	void a_file_without_access_lists_gets_some() {
		assertTrue(EximFile.of("begin routers\n").with(Set.of(), List.of("a = b"), List.of("ours:", "  accept")).text()
				.endsWith("begin acl\nours:\n  accept\n# Postern ends.\n"));
	}
}
