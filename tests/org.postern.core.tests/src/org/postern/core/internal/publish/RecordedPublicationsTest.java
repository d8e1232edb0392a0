package org.postern.core.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.postern.core.internal.publish.PublishBench.place;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.publish.PublishOutcome;

/** What was published is remembered. */
class RecordedPublicationsTest {

	@TempDir
	Path folder;

	private PublishBench bench;

	@BeforeEach
	void make() {
		bench = new PublishBench(folder);
	}

	@Test
	void one_place_that_fails_does_not_stop_the_others_and_what_was_delivered_is_remembered() throws Exception {
		List<PublishOutcome> outcomes = bench.publish(place("shelf", "burnt"), place("shelf", "first"));

		assertEquals("published.failed", outcomes.getFirst().failure().orElseThrow().id());
		assertEquals(List.of("signable", "dns.csv", "autoconfig.txt"), outcomes.getLast().places());
		assertEquals(List.of(place("shelf", "first")),
				bench.publications.published(bench.site).stream().map(published -> published.where()).toList());
	}

	@Test
	void the_record_alone_tells_that_the_policy_has_changed_since() throws Exception {
		bench.publish(place("shelf", "first"));
		assertEquals(Map.of(), bench.publications.outdated(bench.site));

		bench.changePolicy();

		assertEquals("published.outdated", bench.publications.outdated(bench.site).get("example.org").getFirst().id());
		bench.publish(place("shelf", "first"));
		assertEquals(Map.of(), bench.publications.outdated(bench.site));
	}

	@Test
	void a_place_that_the_domain_no_longer_states_is_forgotten() throws Exception {
		bench.publish(place("shelf", "first"));
		bench.changePolicy();
		bench.site(bench.policy(), List.of(place("shelf", "second")));

		assertEquals(Map.of(), bench.publications.outdated(bench.site));
	}
}
