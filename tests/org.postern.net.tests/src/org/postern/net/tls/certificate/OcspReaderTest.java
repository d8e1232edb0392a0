package org.postern.net.tls.certificate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Rulebook;
import org.postern.net.tls.OcspStaple;
import org.postern.net.tls.PresentedChain;
import org.postern.testkit.OcspAnswer;
import org.postern.testkit.TestIdentity;

class OcspReaderTest {

	private static final BigInteger SERIAL = BigInteger.valueOf(4711);
	private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
	private static final Instant TOMORROW = NOW.plusSeconds(86_400);
	private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

	private static List<String> judged(byte[] response) {
		PresentedChain chain = new PresentedChain(List.of(TestIdentity.of("mail.example.test").certificate()),
				Optional.empty(), Optional.of(OcspReader.read(response, SERIAL)));
		Circumstances at = new Circumstances(new Endpoint("imap", "mail.example.test", 993, Security.IMPLICIT_TLS,
				Authentication.TLS_ONLY, Role.ACCESS), Optional.empty(), NOW);
		return Rulebook.of(new CertificateRules().all()).judge(chain, at).stream().map(Finding::id)
				.filter(id -> id.matches("certificate\\.(staple|revoked).*")).toList();
	}

	@Test
	void a_good_certificate_is_read_with_its_dates() {
		OcspStaple staple = OcspReader.read(OcspAnswer.good(SERIAL, YESTERDAY, TOMORROW), SERIAL);

		assertEquals(new OcspStaple(OcspStaple.State.GOOD, Optional.of(YESTERDAY), Optional.of(TOMORROW), Optional.empty()),
				staple);
	}

	@Test
	void good_words_that_hold_are_no_finding() {
		assertEquals(List.of(), judged(OcspAnswer.good(SERIAL, YESTERDAY, TOMORROW)));
	}

	@Test
	void a_revoked_certificate_is_found() {
		assertEquals(List.of("certificate.revoked"), judged(OcspAnswer.revoked(SERIAL, YESTERDAY, TOMORROW)));
	}

	@Test
	void old_words_are_found() {
		assertEquals(List.of("certificate.staple-stale"),
				judged(OcspAnswer.good(SERIAL, YESTERDAY.minusSeconds(86_400), YESTERDAY)));
	}

	@Test
	void words_about_another_certificate_are_found() {
		assertEquals(List.of("certificate.staple-unusable"),
				judged(OcspAnswer.good(BigInteger.TWO, YESTERDAY, TOMORROW)));
	}

	@Test
	void an_authority_that_cannot_answer_is_found() {
		assertEquals(List.of("certificate.staple-unusable"), judged(OcspAnswer.tryLater()));
	}

	@Test
	void no_bytes_whatever_make_it_fail() {
		Random random = new Random(1);
		byte[] good = OcspAnswer.good(SERIAL, YESTERDAY, TOMORROW);
		for (int round = 0; round < 20_000; round++) {
			byte[] odd = good.clone();
			for (int change = 0; change < 3; change++) {
				odd[random.nextInt(odd.length)] = (byte) random.nextInt();
			}
			assertDoesNotThrow(() -> OcspReader.read(odd, SERIAL));
		}
	}
}
