package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.net.review.ReviewRule;

/** Runs scripted dialogues from a text beside the test; {@link DialogueFile} says how they are written. */
public abstract class DialogueTable {

	private final TestIdentity identity = TestIdentity.of("127.0.0.1");

	/** The protocol under test. */
	protected abstract MailProtocol protocol();

	/** The rules that it brings. */
	protected abstract TestRules rules();

	/** The name of the text. */
	protected abstract String dialogues();

	@TestFactory
	Stream<DynamicTest> dialogue() {
		return new DialogueFile(getClass(), dialogues()).cases().stream().map(
				one -> DynamicTest.dynamicTest(one.name(), () -> one.run(probe(), identity)));
	}

	@Test
	void every_rule_of_the_protocol_has_a_dialogue_in_which_it_speaks() {
		List<String> shown = new DialogueFile(getClass(), dialogues()).cases().stream()
				.flatMap(one -> one.expected().stream()).map(DialogueCase.Expected::id).toList();

		assertEquals(List.of(), rules().rules().stream().filter(rule -> !(rule instanceof ReviewRule))
				.map(rule -> rule.info().id()).filter(id -> !shown.contains(id)).toList());
	}

	private Probe probe() {
		return new Probe(protocol()).rules(rules()).trusting(identity);
	}
}
