package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.SigningIdentity;

/** Signed profiles; that openssl verifies them is an outside check. */
class SignedDocumentTest {

	private final AppleImapFormat format = new AppleImapFormat();
	private final Document document = format.write(Samples.guide());

	@ParameterizedTest
	@ValueSource(strings = { "signer.pem", "signer-ec.pem" })
	void what_is_signed_reads_as_what_is_not(String signer) throws Exception {
		SigningIdentity identity = identity(signer);
		Document signed = format.sign(document, identity);
		assertEquals(document.name(), signed.name());
		assertTrue(!Arrays.equals(document.content(), signed.content()));
		assertEquals(format.read(document), format.read(signed));
		assertEquals(Optional.of(identity.certificate()), format.signer(signed));
		assertEquals(Optional.empty(), format.signer(document));
	}

	@ParameterizedTest
	@ValueSource(strings = { "signer.pem", "signer-ec.pem" })
	void the_same_is_signed_to_the_same_bytes(String signer) throws Exception {
		assertEquals(format.sign(document, identity(signer)), format.sign(document, identity(signer)));
	}

	@Test
	void formats_that_nobody_signs_say_so() throws Exception {
		AutoconfigFormat autoconfig = new AutoconfigFormat();
		SigningIdentity identity = identity("signer.pem");
		String told = assertThrows(FormatException.class,
				() -> autoconfig.sign(autoconfig.write(Samples.guide()), identity)).getMessage();
		assertEquals("example.org.xml: documents of the format autoconfig are not signed", told);
	}

	@Test
	void a_broken_signature_is_refused_by_name() throws Exception {
		byte[] signed = format.sign(document, identity("signer.pem")).content();
		Document broken = new Document("given", "", Arrays.copyOf(signed, signed.length / 2));
		assertTrue(assertThrows(FormatException.class, () -> format.read(broken)).getMessage().startsWith("given: "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "signer.pem", "signer-ec.pem" })
	void what_was_changed_after_it_was_signed_is_refused(String signer) throws Exception {
		byte[] signed = format.sign(document, identity(signer)).content();
		String bytes = new String(signed, StandardCharsets.ISO_8859_1);
		Document changed = new Document("given", "",
				bytes.replace("mail.example.org", "evil.example.org").getBytes(StandardCharsets.ISO_8859_1));
		assertEquals("given: it was changed after it was signed: the signature is not of this content",
				assertThrows(FormatException.class, () -> format.read(changed)).getMessage());
	}

	private static SigningIdentity identity(String name) throws Exception {
		return new CertificateIdentities().read(
				List.of(new IdentityFile(name, Samples.golden(name).getBytes(StandardCharsets.US_ASCII))), Optional.empty());
	}
}
