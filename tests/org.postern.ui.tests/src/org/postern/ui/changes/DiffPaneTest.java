package org.postern.ui.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.PlannedChange;

class DiffPaneTest {

	@Test
	void lines_that_come_and_go_carry_their_sign() {
		assertEquals(List.of("# Write the ports", "  /etc/mail.conf", "  listen 25", "- listen 110", "+ listen 2525", ""),
				DiffPane.lines(new PlannedChange.FileChange("Write the ports", "/etc/mail.conf",
						"listen 25\nlisten 110\n", "listen 25\nlisten 2525\n")));
	}

	@Test
	void a_command_is_shown_as_one_could_type_it() {
		assertEquals(List.of("# Reload", "$ postfix reload", ""),
				DiffPane.lines(new PlannedChange.Action("Reload", "postfix reload")));
		assertEquals(List.of("# Open port 2525", ""), DiffPane.lines(new PlannedChange.Action("Open port 2525", "")));
	}
}
