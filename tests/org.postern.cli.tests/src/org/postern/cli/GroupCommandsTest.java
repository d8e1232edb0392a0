package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;

class GroupCommandsTest {

	private final World world = new World();

	@BeforeEach
	void three_servers() {
		Site site = world.store.sites.get(World.FOLDER);
		world.store.sites.put(World.FOLDER, new Site(site.folder(), site.name(),
				Stream.concat(site.servers().stream(), Stream.of("s2", "s3").map(name -> new MailServer(name,
						name + ".example.org", "local", 0, SettingValues.empty(), PortPolicy.empty()))).toList(),
				site.domains()));
	}

	@Test
	void several_servers_are_planned_then_changed_in_waves() {
		assertEquals(0, world.run("apply", "--all"));
		assertEquals(List.of("apply mail", "apply s2", "apply s3"), world.changes.done);
		assertTrue(world.out.toString().startsWith("mail: 3 changes\n"), world.out.toString());
		assertTrue(world.out.toString().endsWith("""
				Wave 1
				  mail: applied and proven (4 of 4 listeners as stated)
				    to undo it: postern rollback mail r2
				Wave 2
				  s2: applied and proven (4 of 4 listeners as stated)
				    to undo it: postern rollback s2 r2
				  s3: applied and proven (4 of 4 listeners as stated)
				    to undo it: postern rollback s3 r2
				"""), world.out.toString());
	}

	@Test
	void a_failure_stops_the_waves_that_would_follow_and_says_so() {
		world.groups.failing.add("s2");
		assertEquals(3, world.run("apply", "mail", "s2", "s3", "--wave", "1"));
		assertEquals(List.of("apply mail"), world.changes.done);
		assertTrue(world.out.toString().contains("  s2: not touched\n"), world.out.toString());
		assertTrue(world.out.toString().contains("It was changed by hand"), world.out.toString());
		assertTrue(world.out.toString().endsWith("Wave 3\n  s3: not begun, because a server before it failed\n"),
				world.out.toString());
	}

	@Test
	void nothing_is_changed_where_a_server_has_no_plan() {
		world.groups.unreachable.add("s3");
		assertEquals(3, world.run("apply", "--all"));
		assertEquals(List.of(), world.changes.done);
		assertTrue(world.out.toString().contains("s3: no plan"), world.out.toString());
		assertTrue(world.err.toString().contains("Nothing was changed"), world.err.toString());
		assertEquals(3, world.run("plan", "--all"));
	}

	@Test
	void the_policy_of_one_server_is_stated_for_the_others_and_applied_there() {
		assertEquals(0, world.run("plan", "s2", "s3", "--policy-of", "mail"));
		assertEquals(List.of(), world.changes.done);
		assertEquals(0, world.run("apply", "s2", "s3", "--policy-of", "mail"));
		assertEquals(List.of("state [s2, s3]", "apply s2", "apply s3"), world.changes.done);
	}

	@Test
	void programs_are_told_of_every_server_its_wave_and_its_outcome() {
		world.groups.failing.add("s2");
		assertEquals(3, world.run("apply", "mail", "s2", "s3", "--wave", "2", "--json"));
		String json = world.out.toString().replaceAll("\\s+", "");
		assertTrue(json.contains("\"servers\":[{\"server\":\"mail\""), json);
		for (String part : List.of("\"wave\":1,\"outcome\":\"applied\"", "\"wave\":1,\"outcome\":\"not-touched\"",
				"\"wave\":2,\"outcome\":\"not-begun\"")) {
			assertTrue(json.contains(part), part + " is not in " + json);
		}
		assertFalse(json.contains("null"), json);
	}

	@Test
	void what_was_typed_wrongly_is_said() {
		assertEquals(2, world.run("apply"));
		assertTrue(world.err.toString().contains("Missing required parameter: 'SERVER'"), world.err.toString());
		assertEquals(2, world.run("apply", "mail", "--all"));
		assertEquals(2, world.run("apply", "--all", "--wave", "0"));
		assertEquals(2, world.run("apply", "nobody", "mail"));
		assertEquals(2, world.run("apply", "--all", "--finish"));
		assertEquals(2, world.run("apply", "mail", "--finish"));
		assertEquals(List.of(), world.changes.done);
	}

	@Test
	void an_interrupted_change_is_brought_to_its_end() {
		world.changes.interrupted = Optional.of(FakeChanges.LAST);
		assertEquals(0, world.run("apply", "--finish", "mail"));
		assertEquals(List.of("finish r2"), world.changes.done);
		assertTrue(world.out.toString().contains("applied and proven"), world.out.toString());
	}
}
