package org.postern.ui.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Domain;
import org.postern.api.model.UserNameRule;

/** What is found about a domain leads back to it. */
class AboutDomainTest {

	private static final Domain DOMAIN = new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS);
	private static final Finding FINDING = Finding.of("published.differs", Severity.WARNING, "It differs", "", "Publish.");

	@Test
	void a_place_stands_behind_its_domain() {
		assertEquals(Optional.of("example.org, https://autoconfig.example.org/"),
				AboutDomain.mark("example.org", FINDING.at("https://autoconfig.example.org/")).place());
	}

	@Test
	void a_finding_about_the_whole_domain_names_it_once() {
		assertEquals(Optional.of("example.org"), AboutDomain.mark("example.org", FINDING.at("example.org")).place());
		assertEquals(Optional.of("example.org"), AboutDomain.mark("example.org", FINDING).place());
	}

	@Test
	void the_domain_is_known_again() {
		assertTrue(AboutDomain.isAbout(DOMAIN, AboutDomain.mark("example.org", FINDING.at("_imaps._tcp.example.org"))));
		assertFalse(AboutDomain.isAbout(DOMAIN, FINDING.at("autoconfig.example.org")));
		assertFalse(AboutDomain.isAbout(DOMAIN, FINDING));
	}
}
