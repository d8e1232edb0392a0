package org.postern.net.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTableTest {

	private final StatusTable table = new StatusTable();

	@ParameterizedTest
	@CsvSource({ "550 5.7.1 Relaying denied,5.7.1", "421-4.7.0 slow down,4.7.0", "5.1.10 null MX,5.1.10",
			"250 2.1.5 Ok,2.1.5" })
	void an_enhanced_code_is_found_behind_the_reply_code(String line, String code) {
		assertEquals(Optional.of(code), EnhancedStatus.in(line).map(EnhancedStatus::toString));
	}

	@ParameterizedTest
	@ValueSource(strings = { "550 no such user", "220 mail 5.7.1", "550 5.7", "550 5.7.1.2 host", "550 3.7.1 x", "" })
	void what_only_looks_like_an_enhanced_code_is_none(String line) {
		assertEquals(Optional.empty(), EnhancedStatus.in(line));
	}

	@Test
	void every_registered_code_has_a_meaning_and_a_remedy_in_a_sentence() {
		assertTrue(table.codes().size() > 100, () -> "only " + table.codes().size());
		List<String> mute = table.codes().stream().filter(code -> code.contains(".")).map(code -> "5." + code)
				.map(code -> table.explain(EnhancedStatus.in(code).orElseThrow()))
				.filter(meaning -> meaning.meaning().isBlank() || !meaning.remedy().endsWith(".")).map(StatusMeaning::code)
				.toList();
		assertEquals(List.of(), mute);
	}

	@ParameterizedTest
	@CsvSource({ "7,30", "6,10", "5,6", "4,7", "3,6", "2,4", "1,10", "0,0" })
	void the_registry_is_known_to_the_last_detail_of_each_subject(int subject, int last) {
		for (int detail = 0; detail <= last; detail++) {
			assertTrue(table.codes().contains(subject + "." + detail), subject + "." + detail);
		}
	}

	@Test
	void an_unregistered_detail_is_explained_by_its_subject() {
		StatusMeaning meaning = table.explain(new EnhancedStatus(5, 7, 606));

		assertEquals("5.7.606", meaning.code());
		assertTrue(meaning.meaning().contains("security"), meaning.meaning());
	}

	@Test
	void an_unregistered_subject_is_explained_as_anything_else() {
		assertEquals("5.99.1", table.explain(new EnhancedStatus(5, 99, 1)).code());
	}

	@Test
	void evidence_shows_the_reply_and_what_its_codes_mean_once() {
		List<String> evidence = table.evidence(List.of("550-5.1.1 No such user", "550 5.1.1 here"));

		assertEquals(3, evidence.size());
		assertTrue(evidence.getLast().startsWith("5.1.1 = there is no such mailbox (RFC 3463)"), evidence.getLast());
	}

	@Test
	void a_reply_without_an_enhanced_code_is_explained_by_its_own() {
		assertTrue(table.explain("421 busy").orElseThrow().meaning().contains("not available"));
		assertEquals(Optional.empty(), table.explain("+OK ready"));
	}
}
