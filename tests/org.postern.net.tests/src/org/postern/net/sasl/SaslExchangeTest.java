package org.postern.net.sasl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.secret.Secret;

/** The examples of the RFCs, to the letter. */
class SaslExchangeTest {

	private static SaslExchange begin(SaslMechanism mechanism, String user, String password, String nonce) {
		return mechanism.begin(new Credentials(user, Secret.of(password), Optional.of(Secret.of("vF9dft4qmTc2"))),
				"server.example.com", 143, () -> nonce);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	private static String initial(SaslExchange exchange) {
		return text(exchange.initial().orElseThrow());
	}

	@Test
	void plain_is_as_in_rfc_4616() {
		assertEquals("\0tim\0tanstaaftanstaaf", initial(begin(SaslMechanism.PLAIN, "tim", "tanstaaftanstaaf", "")));
	}

	@Test
	void plain_has_no_second_message() {
		assertThrows(SaslFailure.class, () -> begin(SaslMechanism.PLAIN, "tim", "x", "").answer(bytes("more?")));
	}

	@Test
	void login_answers_in_turn_whatever_the_words_and_not_a_third_time() throws Exception {
		SaslExchange login = begin(SaslMechanism.LOGIN, "tim", "geheim", "");
		assertEquals(Optional.empty(), login.initial());
		assertEquals("tim", text(login.answer(bytes("Benutzer?"))));
		assertEquals("geheim", text(login.answer(bytes("Passwort?"))));
		assertThrows(SaslFailure.class, () -> login.answer(bytes("again?")));
	}

	@Test
	void cram_md5_is_as_in_rfc_2195() throws Exception {
		SaslExchange cram = begin(SaslMechanism.CRAM_MD5, "tim", "tanstaaftanstaaf", "");
		assertEquals("tim b913a602c7eda7a495b4e6e7334d3890",
				text(cram.answer(bytes("<1896.697170952@postoffice.reston.mci.net>"))));
		assertThrows(SaslFailure.class, () -> cram.answer(bytes("<again@example.org>")));
	}

	@Test
	void cram_md5_signs_no_empty_challenge() {
		assertThrows(SaslFailure.class, () -> begin(SaslMechanism.CRAM_MD5, "tim", "x", "").answer(new byte[0]));
	}

	@Test
	void scram_sha_1_is_as_in_rfc_5802() throws Exception {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_1, "user", "pencil", "fyko+d2lbbFgONRv9qkxdawL");
		assertEquals("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL", initial(scram));
		assertEquals("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=", text(scram
				.answer(bytes("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"))));
		assertFalse(scram.isProven());
		assertEquals("", text(scram.answer(bytes("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="))));
		assertTrue(scram.isProven());
		assertEquals(Optional.of("4096 iterations"), scram.note());
	}

	@Test
	void scram_sha_256_is_as_in_rfc_7677() throws Exception {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_256, "user", "pencil", "rOprNGfwEbeRWgbNEkqO");
		assertEquals("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", initial(scram));
		assertEquals("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
				+ "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", text(scram.answer(bytes(
						"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"))));
		scram.answer(bytes("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
		assertTrue(scram.isProven());
	}

	@Test
	void a_server_that_cannot_prove_itself_is_an_impostor() throws Exception {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_1, "user", "pencil", "fyko");
		scram.answer(bytes("r=fyko3rfc,s=QSXCR+Q6sek8bf92,i=4096"));
		assertTrue(assertThrows(SaslFailure.class, () -> scram.answer(bytes("v=AAAA"))).isImpostor());
		assertFalse(scram.isProven());
	}

	@Test
	void a_nonce_that_is_not_ours_is_an_impostors() {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_1, "user", "pencil", "ours");
		assertTrue(assertThrows(SaslFailure.class, () -> scram.answer(bytes("r=theirs,s=QSXC,i=4096"))).isImpostor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "i=2000000000", "i=0", "i=many", "i=99999999999999999999", "x=1" })
	void no_server_keeps_a_client_busy_with_iterations(String iterations) {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_256, "user", "pencil", "ours");
		assertThrows(SaslFailure.class, () -> scram.answer(bytes("r=ours1,s=QSXC," + iterations)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "e=other-error", "m=ext,r=ours1,s=QSXC,i=1", "r=ours1,s=***,i=1", "\u0000\uFFFF" })
	void garbage_in_scram_is_a_failure_and_no_crash(String garbage) {
		SaslExchange scram = begin(SaslMechanism.SCRAM_SHA_256, "user", "pencil", "ours");
		assertThrows(SaslFailure.class, () -> scram.answer(bytes(garbage)));
	}

	@Test
	void scram_escapes_what_separates_its_parts() {
		assertEquals("n,,n=a=3Db=2Cc,r=1", initial(begin(SaslMechanism.SCRAM_SHA_1, "a=b,c", "x", "1")));
	}

	@Test
	void oauthbearer_is_as_in_rfc_7628() throws Exception {
		SaslExchange bearer = begin(SaslMechanism.OAUTHBEARER, "user@example.com", "", "");
		assertEquals("n,a=user@example.com,\1host=server.example.com\1port=143\1auth=Bearer vF9dft4qmTc2\1\1",
				initial(bearer));
		assertEquals("\1", text(bearer.answer(bytes("{\"status\":\"invalid_token\"}"))));
		assertEquals(Optional.of("{\"status\":\"invalid_token\"}"), bearer.note());
		assertThrows(SaslFailure.class, () -> bearer.answer(bytes("{}")));
	}

	@Test
	void xoauth2_is_as_google_tells() throws Exception {
		SaslExchange bearer = begin(SaslMechanism.XOAUTH2, "someuser@example.com", "", "");
		assertEquals("user=someuser@example.com\1auth=Bearer vF9dft4qmTc2\1\1", initial(bearer));
		assertEquals("", text(bearer.answer(bytes("{\"status\":\"401\"}"))));
	}

	@ParameterizedTest
	@CsvSource({ "PLAIN, true, false", "LOGIN, true, false", "CRAM-MD5, false, false", "SCRAM-SHA-1, false, false",
			"SCRAM-SHA-256, false, false", "XOAUTH2, true, true", "OAUTHBEARER, true, true" })
	void a_mechanism_knows_what_it_reveals_and_what_it_takes(String name, boolean reveals, boolean token) {
		SaslMechanism mechanism = SaslMechanism.ofName(name).orElseThrow();
		assertEquals(reveals, mechanism.revealsSecret());
		assertEquals(token, mechanism.takesToken());
	}

	@Test
	void a_password_typed_in_two_ways_is_one() throws Exception {
		assertEquals(scramProof("Gr\u00fc\u00dfe"), scramProof("Gru\u0308\u00dfe"));
	}

	private static String scramProof(String password) throws SaslFailure {
		return text(begin(SaslMechanism.SCRAM_SHA_256, "user", password, "n").answer(bytes("r=n1,s=QSXC,i=1")));
	}
}
