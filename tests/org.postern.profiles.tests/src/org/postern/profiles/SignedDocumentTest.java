package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Signed profiles; that openssl verifies them is an outside check. */
class SignedDocumentTest {

	private final AppleImapFormat format = new AppleImapFormat();
	private final Document document = format.write(Samples.guide());

	@ParameterizedTest
	@ValueSource(strings = { "signer.pem", "signer-ec.pem" })
	void what_is_signed_reads_as_what_is_not(String signer) throws Exception {
		Document signed = format.sign(document, Samples.golden(signer));
		assertEquals(document.name(), signed.name());
		assertTrue(!Arrays.equals(document.content(), signed.content()));
		assertEquals(format.read(document), format.read(signed));
	}

	@Test
	void a_certificate_without_its_key_signs_nothing() throws Exception {
		String pem = Samples.golden("signer.pem");
		String certificate = pem.substring(0, pem.indexOf("-----BEGIN PRIVATE KEY"));
		assertRefused("the PEM needs a certificate and its private key", certificate);
		assertRefused("the PEM needs a certificate and its private key", pem.substring(certificate.length()));
		assertRefused("the PEM needs a certificate and its private key", "not PEM at all");
		assertRefused("cannot be read", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
	}

	@Test
	void the_key_of_another_certificate_signs_nothing() throws Exception {
		String other = Samples.golden("signer-ec.pem");
		assertRefused("the private key does not belong to the first certificate", Samples.golden("signer.pem")
				.replaceFirst("(?s)-----BEGIN CERT.*END CERTIFICATE-----", other.substring(0, other.indexOf("-----BEGIN EC"))));
	}

	@Test
	void formats_that_nobody_signs_say_so() {
		AutoconfigFormat autoconfig = new AutoconfigFormat();
		String told = assertThrows(FormatException.class,
				() -> autoconfig.sign(autoconfig.write(Samples.guide()), Samples.golden("signer.pem"))).getMessage();
		assertEquals("example.org.xml: documents of the format autoconfig are not signed", told);
	}

	@Test
	void a_broken_signature_is_refused_by_name() throws Exception {
		byte[] signed = format.sign(document, Samples.golden("signer.pem")).content();
		Document broken = new Document("given", "", Arrays.copyOf(signed, signed.length / 2));
		assertTrue(assertThrows(FormatException.class, () -> format.read(broken)).getMessage().startsWith("given: "));
	}

	private void assertRefused(String reason, String pem) {
		String told = assertThrows(FormatException.class, () -> format.sign(document, pem)).getMessage();
		assertTrue(told.startsWith("example.org.imap.mobileconfig: ") && told.contains(reason), told);
	}
}
