package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.TestRule;

class FindingsCommandTest {

	private final World world = new World();

	private record Rule(RuleInfo info) implements TestRule<Fact> {

		@Override
		public Class<Fact> about() {
			return Fact.class;
		}

		@Override
		public Optional<Finding> judge(Fact fact, Circumstances at) {
			return Optional.empty();
		}
	}

	FindingsCommandTest() {
		world.rules = List.of(
				new Rule(new RuleInfo("certificate.expired", Severity.ERROR, "The certificate has expired.",
						"Mail programs refuse it.", "Renew it.", Reference.rfc(5280, "4.1.2.5"))),
				new Rule(new RuleInfo("starttls.not-offered", Severity.ERROR, "The server does not offer STARTTLS.",
						"Clients cannot encrypt.", "Switch it on.", Reference.rfc(3207))));
	}

	@Test
	void all_rules_are_listed_a_line_each() {
		assertEquals(ExitCode.FINE, world.runBare("findings"));
		assertEquals("""
				certificate.expired   error  The certificate has expired.
				starttls.not-offered  error  The server does not offer STARTTLS.
				""", world.out.toString());
	}

	@Test
	void one_rule_is_explained() {
		assertEquals(ExitCode.FINE, world.runBare("findings", "certificate.expired"));
		assertEquals("""
				certificate.expired, error: The certificate has expired.
				    Mail programs refuse it.
				    Remedy: Renew it.
				    See RFC 5280 section 4.1.2.5, https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
				""", world.out.toString());
	}

	@Test
	void a_rule_that_there_is_not_is_an_error_with_a_remedy() {
		assertEquals(ExitCode.USAGE, world.runBare("findings", "certificate.exspired"));
		assertEquals("", world.out.toString());
		assertTrue(world.err.toString().contains("No rule finds 'certificate.exspired'\n  See all with: postern findings"),
				world.err::toString);
	}

	@Test
	void the_page_of_the_documentation_is_made_from_the_rules() {
		assertEquals(ExitCode.FINE, world.runBare("findings", "--markdown"));
		assertEquals("""
				# What tests find

				Made from the rules by `postern findings --markdown`; do not edit it by hand. `postern findings ID` tells the \
				same on the command line.

				| finding | severity | what is wrong |
				|---|---|---|
				| [`certificate.expired`](#certificateexpired) | error | The certificate has expired. |
				| [`starttls.not-offered`](#starttlsnot-offered) | error | The server does not offer STARTTLS. |

				## certificate

				### certificate.expired

				**The certificate has expired.** (error)

				Mail programs refuse it.

				*Remedy:* Renew it.

				See [RFC 5280 section 4.1.2.5](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5).

				## starttls

				### starttls.not-offered

				**The server does not offer STARTTLS.** (error)

				Clients cannot encrypt.

				*Remedy:* Switch it on.

				See [RFC 3207](https://www.rfc-editor.org/rfc/rfc3207).
				""", world.out.toString());
	}
}
