package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

	private final World world = new World();

	@ParameterizedTest
	@ValueSource(strings = { "tour", "init", "import", "review", "plan", "apply", "rollback", "status", "test", "retention",
			"profile", "publish", "channels", "web-server", "push", "issued", "bounces", "serve", "simulate", "account", "secret",
			"journal", "plugins" })
	void every_command_explains_itself_with_examples(String command) {
		assertEquals(0, world.runBare(command, "--help"));
		String help = world.out.toString();
		assertTrue(help.contains("Usage: postern " + command), help);
		assertTrue(help.matches("(?s).*Examples:\\s+postern " + command + "\\b.*"), help);
		assertEquals("", world.err.toString());
	}

	@Test
	void the_program_lists_its_commands_and_exit_codes() {
		assertEquals(0, world.runBare("--help"));
		String help = world.out.toString();
		assertTrue(help.contains("  review      Say what is wrong or risky in the policies."), help);
		assertTrue(help.contains("10 name resolution, 11 connect"), help);
	}

	@Test
	void nothing_is_coloured_unless_it_is_a_terminal() {
		world.runBare("test", "--help");
		assertFalse(world.out.toString().contains("\u001b"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "bogus | postern: Unmatched argument at index 0: 'bogus'",
			"plan | postern: Missing required parameter: 'SERVER'",
			"review --fail-on soon | postern: Invalid value for option '--fail-on'",
			"account bogus | postern: Unmatched argument at index 1: 'bogus'" })
	void what_is_not_understood_is_said_on_stderr(String words, String message) {
		assertEquals(2, world.runBare(words.split(" ")));
		assertTrue(world.err.toString().startsWith(message), world.err.toString());
		assertTrue(world.err.toString().contains("--help'."), world.err.toString());
		assertEquals("", world.out.toString());
	}

	@Test
	void a_password_is_not_taken_from_the_command_line() {
		assertEquals(2, world.run("account", "add", "mail", "ben@example.org", "--password", "geheim"));
		assertEquals(2, world.run("account", "add", "mail", "ben@example.org", "geheim"));
		assertEquals(2, world.run("test", "mail", "--login", "ben@example.org", "--password=geheim"));
	}
}
