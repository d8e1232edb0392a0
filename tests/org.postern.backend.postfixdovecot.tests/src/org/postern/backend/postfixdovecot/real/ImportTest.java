package org.postern.backend.postfixdovecot.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.backend.postfixdovecot.policy.PolicyRenderer;
import org.postern.backend.postfixdovecot.policy.PresentPolicy;
import org.postern.backend.postfixdovecot.reading.Reading;

class ImportTest {

	@Test
	void the_plan_for_what_was_read_is_empty() {
		try (PolicyServers servers = new PolicyServers()) {
			Reading reading = servers.read();
			PresentPolicy present = PresentPolicy.of(reading, 0);
			assertEquals(List.of(), new PolicyRenderer(reading, 0).render(present.policy()).edits());
		}
	}
}
