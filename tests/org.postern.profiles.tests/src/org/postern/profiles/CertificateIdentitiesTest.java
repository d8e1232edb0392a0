package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.api.secret.Secret;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.PemFiles;

class CertificateIdentitiesTest {

	private static final Optional<Secret> NO_PASSWORD = Optional.empty();

	private final CertificateIdentities identities = new CertificateIdentities();
	private final AppleImapFormat format = new AppleImapFormat();

	@ParameterizedTest
	@EnumSource
	void what_is_made_signs_and_vouches_for_itself(SigningKey key) throws Exception {
		SigningIdentity made = identities.create(new NewIdentity("Müllers, Profile", key, 10));

		assertTrue(made.isSelfSigned());
		assertEquals("CN=\"Müllers, Profile\"", made.certificate().getSubjectX500Principal().toString());
		assertTrue(Duration.between(Instant.now(), made.expires()).toHours() >= 239);
		assertEquals(Optional.of(made.certificate()), format.signer(format.sign(format.write(Samples.guide()), made)));
		assertFalse(made.toString().contains("PrivateKey"), made.toString());
	}

	@ParameterizedTest
	@EnumSource
	void what_is_written_reads_as_the_same(SigningKey key) throws Exception {
		SigningIdentity made = identities.create(new NewIdentity("Example", key, 10));

		assertSame(made, identities.read(List.of(file("text", identities.text(made).use(String::new))), NO_PASSWORD));
		assertSame(made, identities.read(List.of(new IdentityFile("a.p12", identities.write(made, Secret.of("sesame")))),
				Optional.of(Secret.of("sesame"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "signer-locked.pem", "signer-locked-of-old.pem" })
	void a_key_of_openssl_that_is_locked_opens_with_its_passphrase(String name) throws Exception {
		IdentityFile locked = file(name, Samples.golden(name));

		assertEquals("CN=Locked", identities.read(List.of(locked), Optional.of(Secret.of("sesame"))).certificate()
				.getSubjectX500Principal().toString());
		assertTrue(refused(NO_PASSWORD, locked).isLocked());
		assertEquals("The password does not open " + name, refused(Optional.of(Secret.of("open")), locked).getMessage());
	}

	@Test
	void a_wrong_password_and_a_missing_one_are_told_apart() throws Exception {
		byte[] locked = identities.write(identities.create(new NewIdentity("Example", SigningKey.P_256, 10)), Secret.of("sesame"));

		SigningException missing = refused(NO_PASSWORD, new IdentityFile("a.p12", locked));
		assertEquals("a.p12 is locked with a password", missing.getMessage());
		assertTrue(missing.isLocked());
		SigningException wrong = refused(Optional.of(Secret.of("open")), new IdentityFile("a.p12", locked));
		assertEquals("The password does not open a.p12", wrong.getMessage());
		assertFalse(wrong.isLocked());
	}

	@Test
	void the_chain_is_put_into_its_order_and_strangers_are_left_out() throws Exception {
		TestAuthority root = TestAuthority.root("Root");
		TestAuthority middle = root.below("Middle");
		TestIdentity signer = middle.issue(CertificateSpec.of("Signer"));
		TestIdentity stranger = TestIdentity.of("Stranger");

		SigningIdentity read = identities.read(List.of(file("chain.pem", PemFiles.text(List.of(root.certificate(), stranger.certificate(), middle.certificate()))),
				file("certificate.pem", PemFiles.text(List.of(signer.certificate()))), file("key.pem", PemFiles.text(signer.key()))), NO_PASSWORD);

		assertEquals(List.of(signer.certificate(), middle.certificate(), root.certificate()), read.chain());
		assertFalse(read.isSelfSigned());
	}

	@Test
	void what_does_not_belong_together_is_refused_with_a_remedy() throws Exception {
		TestIdentity one = TestIdentity.of("One");
		TestIdentity other = TestIdentity.of("Other");

		assertRefused("The private key in one.pem, key.pem does not belong to the certificate of CN=One",
				file("one.pem", PemFiles.text(List.of(one.certificate()))), file("key.pem", PemFiles.text(other.key())));
		assertRefused("There is no private key in one.pem", file("one.pem", PemFiles.text(List.of(one.certificate()))));
		assertRefused("There is no certificate in key.pem", file("key.pem", PemFiles.text(one.key())));
		assertRefused("2 private keys are in one.pem", file("one.pem", PemFiles.text(List.of(one.certificate())) + PemFiles.text(one.key()) + PemFiles.text(other.key())));
	}

	@Test
	void what_is_no_identity_at_all_is_named() {
		assertRefused("a.txt is neither a PKCS #12 file nor PEM", file("a.txt", "not PEM at all"));
		assertRefused("a.txt is neither a PKCS #12 file nor PEM", new IdentityFile("a.txt", new byte[0]));
		assertRefused("a.pem cannot be read", file("a.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
		assertRefused("a.p12 is no PKCS #12 file, or not a whole one", new IdentityFile("a.p12", new byte[] { 0x30, 3, 2, 1, 1 }));
	}

	@Test
	void half_a_file_is_refused_without_blaming_the_password() throws Exception {
		byte[] whole = identities.write(identities.create(new NewIdentity("Example", SigningKey.P_256, 10)), Secret.of("sesame"));

		assertTrue(refused(Optional.of(Secret.of("sesame")), new IdentityFile("a.p12", Arrays.copyOf(whole, whole.length / 2)))
				.getMessage().startsWith("a.p12 is no PKCS #12 file"));
	}

	@Test
	void keys_that_devices_do_not_take_are_refused() throws Exception {
		TestIdentity weak = TestIdentity.selfSigned(CertificateSpec.of("Weak").key("RSA 1024"));

		assertRefused("of a kind that Apple's devices do not take", file("weak.pem", PemFiles.text(List.of(weak.certificate())) + PemFiles.text(weak.key())));
		assertRefused("(EdDSA) is of a kind that Apple's devices do not take", file("ed.pem", Samples.golden("signer-ed25519.pem")));
	}

	@Test
	void names_and_periods_that_make_no_certificate_are_refused() {
		assertThrows(IllegalArgumentException.class, () -> new NewIdentity(" ", SigningKey.P_256, 10));
		assertThrows(IllegalArgumentException.class, () -> new NewIdentity("a".repeat(65), SigningKey.P_256, 10));
		assertThrows(IllegalArgumentException.class, () -> new NewIdentity("a\nb", SigningKey.P_256, 10));
		assertThrows(IllegalArgumentException.class, () -> new NewIdentity("a", SigningKey.P_256, 0));
		assertThrows(IllegalArgumentException.class,
				() -> new NewIdentity("a", SigningKey.P_256, NewIdentity.MAXIMUM_DAYS + 1));
	}

	private static void assertSame(SigningIdentity made, SigningIdentity read) {
		assertEquals(made.chain(), read.chain());
		assertTrue(Arrays.equals(made.key().getEncoded(), read.key().getEncoded()));
	}

	private void assertRefused(String reason, IdentityFile... files) {
		SigningException told = refused(NO_PASSWORD, files);
		assertTrue(told.getMessage().contains(reason), told.getMessage());
		assertFalse(told.remedy().isBlank());
	}

	private SigningException refused(Optional<Secret> password, IdentityFile... files) {
		return assertThrows(SigningException.class, () -> identities.read(List.of(files), password));
	}

	private static IdentityFile file(String name, String text) {
		return new IdentityFile(name, text.getBytes(StandardCharsets.US_ASCII));
	}
}
