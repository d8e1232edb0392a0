package org.postern.net.tls.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestIdentity;

class CertificateNamesTest {

	private static CertificateNames names(String... names) {
		return new CertificateNames(TestIdentity.selfSigned(CertificateSpec.of("subject.test").named(names)).certificate());
	}

	@ParameterizedTest
	@CsvSource({ "mail.example.org, mail.example.org", "MAIL.example.org, mail.EXAMPLE.org",
			"mail.example.org, mail.example.org.", "*.example.org, mail.example.org", "192.0.2.1, 192.0.2.1",
			"2001:db8::1, 2001:db8::1", "2001:db8::1, 2001:0db8:0:0::1", "xn--mller-kva.example, müller.example" })
	void a_name_covers(String name, String host) {
		assertTrue(names(name).cover(host));
	}

	@ParameterizedTest
	@CsvSource({ "example.org, mail.example.org", "*.example.org, example.org", "*.example.org, a.b.example.org",
			"m*.example.org, mail.example.org", "*.org.example, mail.example.org", "192.0.2.1, 192.0.2.10",
			"*.0.2.1, 192.0.2.1", "2001:db8::1, 2001:db8::2" })
	void a_name_does_not_cover(String name, String host) {
		assertFalse(names(name).cover(host));
	}

	@Test
	void the_subject_is_told_and_covers_nothing() {
		assertEquals(List.of(), names().all());
		assertEquals(Optional.of("subject.test"), names().common());
		assertFalse(names().cover("subject.test"));
	}
}
