package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.core.test.EndpointReport;

/** Whoever does what a finding says is rid of it. */
class RemedyTest {

	@Test
	void a_postfix_mended_as_the_findings_say_has_no_trouble_with_tls_left() {
		try (Ground ground = new Ground()) {
			Place place = Place.smtp(ground.postfix(ground.dovecot(), "smtpd_tls_protocols = >=TLSv1.2",
					"smtpd_tls_mandatory_protocols = >=TLSv1.2", "smtpd_tls_exclude_ciphers = aNULL, kRSA"), 587);
			EndpointReport report = Tester.thorough(ground).look(place);
			List<String> left = report.findings().stream().map(Finding::id).filter(id -> id.startsWith("tls.")).toList();
			assertEquals(List.of(), left, () -> Tester.told(report));
			assertTrue(OpenSsl.look(place, ground).connected());
		}
	}
}
