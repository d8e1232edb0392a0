package org.postern.core.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.Test;

class VerdictsTest {

	private Instant now = Instant.parse("2026-05-01T10:00:00Z");
	private final Verdicts verdicts = new Verdicts(() -> now);
	private final CountingTrust trust = new CountingTrust();

	@Test
	void a_chain_is_judged_once_a_minute() throws Exception {
		ask("EC");
		ask("EC");
		assertEquals(1, trust.asked);
		now = now.plusSeconds(61);
		ask("EC");
		assertEquals(2, trust.asked);
	}

	@Test
	void a_refusal_is_remembered_like_a_consent() {
		trust.refuses = true;
		assertThrows(CertificateException.class, () -> ask("EC"));
		assertThrows(CertificateException.class, () -> ask("EC"));
		assertEquals(1, trust.asked);
	}

	@Test
	void another_question_is_asked_by_itself() throws Exception {
		ask("EC");
		ask("RSA");
		assertEquals(2, trust.asked);
	}

	private void ask(String type) throws CertificateException {
		verdicts.check(List.of(), trust, new X509Certificate[0], type);
	}

	private static final class CountingTrust implements X509TrustManager {

		private int asked;
		private boolean refuses;

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
			asked++;
			if (refuses) {
				throw new CertificateException("Not this one");
			}
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
			throw new CertificateException("Not a server");
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}
}
