package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;

/** Servers with certificates of every kind, seen by a client that trusts one root. */
class CertificateDialoguesTest extends TlsScenes {

	private static final String HOST = "mail.example.test";
	private static final String CLIENTS_ONLY = "1.3.6.1.5.5.7.3.2";
	private static final String SERVERS = "1.3.6.1.5.5.7.3.1";
	private static final TestAuthority ROOT = TestAuthority.root("Root");
	private static final TestAuthority MIDDLE = ROOT.below("Middle");

	private static CertificateSpec good() {
		return CertificateSpec.of(HOST);
	}

	static Stream<Arguments> bad() {
		return Stream.of(
				bad("expired", "certificate.expired", good().days(-90, -2)),
				bad("about to expire", "certificate.expires-soon", good().days(-80, 10)),
				bad("short-lived and about to expire", "certificate.expires-soon", good().days(-5, 1)),
				bad("of the future", "certificate.not-yet-valid", good().days(3, 90)),
				bad("for another host", "certificate.wrong-name", good().named("other.example.test")),
				bad("for the host above", "certificate.wrong-name", good().named("example.test")),
				bad("with a wildcard that is too short", "certificate.wrong-name", good().named("*.test")),
				bad("with a wildcard inside a label", "certificate.wrong-name", good().named("m*.example.test")),
				bad("with its name in the subject only", "certificate.no-alternative-name", good().named()),
				bad("with a short RSA key", "certificate.weak-key", good().key("RSA 1024")),
				bad("signed with SHA-1", "certificate.weak-signature", good().hash("SHA1")),
				bad("for three years", "certificate.long-lived", good().days(-1, 1000)),
				bad("for clients only", "certificate.wrong-purpose", good().purpose(CLIENTS_ONLY)),
				bad("that is an authority's", "certificate.is-authority", good().asAuthority()),
				bad("that demands an OCSP response", "certificate.staple-missing", good().demandingStaple()));
	}

	private static Arguments bad(String what, String id, CertificateSpec spec) {
		return Arguments.of(what, id, MIDDLE.issue(spec));
	}

	static Stream<Arguments> badChains() {
		TestIdentity good = MIDDLE.issue(good());
		TestAuthority old = ROOT.below(CertificateSpec.of("Old").named().days(-900, -2));
		TestAuthority stranger = TestAuthority.root("Stranger");
		TestIdentity famous = MIDDLE.issue(good().fromPublicAuthority());
		X509Certificate leaf = good.certificate();
		X509Certificate middle = MIDDLE.certificate();
		return Stream.of(
				Arguments.of("signed by itself", "certificate.self-signed", TestIdentity.selfSigned(good())),
				Arguments.of("of an unknown authority", "certificate.untrusted", stranger.issue(good())),
				Arguments.of("of an authority that claims the name of a known one", "certificate.untrusted",
						TestAuthority.root("Middle").issue(good())),
				Arguments.of("with a stranger's whole chain", "certificate.untrusted",
						stranger.below("Stranger Below").issue(good())),
				Arguments.of("without its intermediate", "certificate.chain-incomplete",
						famous.presenting(famous.certificate())),
				Arguments.of("below an intermediate that expired", "certificate.issuer-expired", old.issue(good())),
				Arguments.of("below an intermediate that is about to expire", "certificate.issuer-expires-soon",
						ROOT.below(CertificateSpec.of("Ageing").named().days(-900, 9)).issue(good())),
				Arguments.of("in the wrong order", "certificate.chain-order", deep().presenting(reordered(deep()))),
				Arguments.of("with a stranger beside it", "certificate.chain-surplus",
						good.presenting(leaf, middle, stranger.certificate())),
				Arguments.of("with itself twice", "certificate.chain-surplus", good.presenting(leaf, leaf, middle)),
				Arguments.of("with the root", "certificate.root-sent",
						good.presenting(leaf, middle, ROOT.certificate())));
	}

	private static TestIdentity deep() {
		return Deep.IDENTITY;
	}

	/** Made once, for its key and its certificates belong together. */
	private static final class Deep {
		private static final TestIdentity IDENTITY = MIDDLE.below("Deep").issue(good());
	}

	private static X509Certificate[] reordered(TestIdentity identity) {
		List<X509Certificate> chain = identity.chain();
		return new X509Certificate[] { chain.get(0), chain.get(2), chain.get(1) };
	}

	static Stream<Arguments> goodOnes() {
		return Stream.of(
				Arguments.of("one of an intermediate", MIDDLE.issue(good())),
				Arguments.of("one of the root itself", ROOT.issue(good())),
				Arguments.of("a wildcard", MIDDLE.issue(good().named("*.example.test"))),
				Arguments.of("one of many names", MIDDLE.issue(good().named("a.test", "MAIL.example.TEST", "127.0.0.1"))),
				Arguments.of("one for servers", MIDDLE.issue(good().purpose(SERVERS))),
				Arguments.of("one with an RSA key", MIDDLE.issue(good().key("RSA 2048"))),
				Arguments.of("a short-lived one", MIDDLE.issue(good().days(-1, 5))),
				Arguments.of("one with a deep chain", deep()));
	}

	@ParameterizedTest(name = "a certificate {0}")
	@MethodSource({ "bad", "badChains" })
	void is_found(String what, String id, TestIdentity presented) throws Exception {
		assertFound(check(presented), Stage.CERTIFICATE, id);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("goodOnes")
	void passes(String what, TestIdentity presented) throws Exception {
		assertEquals(List.of(), ids(check(presented)));
	}

	@Test
	void a_chain_without_end_does_not_hold_the_test_up() throws Exception {
		TestIdentity good = MIDDLE.issue(good());
		CheckReport report = check(good.presenting(Collections.nCopies(60, good.certificate())
				.toArray(X509Certificate[]::new)));

		assertFoundAlone(report, Stage.TLS, "tls.endless-handshake");
	}

	@Test
	void the_chain_as_presented_is_handed_on() throws Exception {
		TestIdentity good = MIDDLE.issue(good());

		assertEquals(good.chain(), check(good).seen(PresentedChain.class).findFirst().orElseThrow().certificates());
	}

	private CheckReport check(TestIdentity presented) throws InterruptedException {
		return implicit(probe().host(HOST).trusting(TestIdentity.trust(ROOT.certificate())), peer -> {
			peer.secure(presented);
			peer.say("+OK ready");
			underTls(peer);
		});
	}
}
