package org.postern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.CertificateFiles;
import org.postern.api.web.WebException;
import org.postern.api.web.WebSettings;
import org.postern.api.web.WebTls;
import org.postern.testkit.TestIdentity;

class TlsTest {

	private static final String AUTOCONFIG = "/mail/config-v1.1.xml?emailaddress=anna@example.org";

	private final TestIdentity first = TestIdentity.of("localhost");
	private final TestIdentity second = TestIdentity.of("localhost");

	@TempDir
	Path folder;

	@BeforeEach
	void write() throws Exception {
		write(first, first);
	}

	private void write(TestIdentity certificate, TestIdentity key) throws Exception {
		replace("chain.pem", pem("CERTIFICATE", certificate.certificate().getEncoded()));
		replace("key.pem", pem("PRIVATE KEY", key.key().getEncoded()));
	}

	/** As certbot does: there is never half a file. */
	private void replace(String name, String text) throws Exception {
		Path fresh = Files.writeString(folder.resolve(name + ".new"), text);
		Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
	}

	private static String pem(String what, byte[] encoded) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded)
				+ "\n-----END " + what + "-----\n";
	}

	private WebSettings settings() {
		CertificateFiles files = new CertificateFiles(folder.resolve("chain.pem").toString(), folder.resolve("key.pem").toString());
		return new WebSettings("127.0.0.1", 0, Optional.of(new WebTls(0, files)), Optional.empty(), List.of(), 0, Optional.empty());
	}

	private static HttpClient trusting(TestIdentity... identities) throws Exception {
		KeyStore known = KeyStore.getInstance("PKCS12");
		known.load(null, null);
		for (TestIdentity identity : identities) {
			known.setCertificateEntry(identity.certificate().getSerialNumber().toString(), identity.certificate());
		}
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(known);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().sslContext(context).build();
	}

	private static HttpResponse<String> secure(Web web, HttpClient client) throws Exception {
		return client.send(HttpRequest.newBuilder(URI.create("https://localhost:"
				+ web.running.places().getFirst().getPort() + AUTOCONFIG)).build(), BodyHandlers.ofString());
	}

	private static X509Certificate shown(HttpResponse<?> response) throws Exception {
		return (X509Certificate) response.sslSession().orElseThrow().getPeerCertificates()[0];
	}

	@Test
	void profiles_are_told_over_tls_and_plain_http_leads_there() throws Exception {
		try (Web web = new Web(settings()); HttpClient client = trusting(first)) {
			assertEquals("https", web.running.places().getFirst().getScheme());
			assertEquals("autoconfig for example.org: one", secure(web, client).body());

			HttpResponse<String> plain = web.get(AUTOCONFIG);
			assertEquals(302, plain.statusCode());
			assertEquals(web.running.places().getFirst() + AUTOCONFIG, plain.headers().firstValue("Location").orElseThrow());
			assertEquals(308, web.post("/autodiscover/autodiscover.xml", "<a/>").statusCode());
		}
	}

	@Test
	void a_renewed_certificate_is_taken_up() throws Exception {
		try (Web web = new Web(settings())) {
			try (HttpClient client = trusting(first)) {
				assertEquals(first.certificate(), shown(secure(web, client)));
			}
			write(second, second);
			int said = 0;
			while (!web.next(said).contains("was renewed")) {
				said++;
			}
			try (HttpClient client = trusting(second)) {
				assertEquals(second.certificate(), shown(secure(web, client)));
			}
		}
	}

	@Test
	void a_renewed_certificate_that_does_not_fit_is_said_and_the_former_one_stays() throws Exception {
		try (Web web = new Web(settings()); HttpClient client = trusting(first)) {
			write(second, first);

			assertTrue(web.next(0).contains("does not belong to the certificate"), web.said::toString);
			assertEquals(first.certificate(), shown(secure(web, client)));
		}
	}

	@Test
	void what_does_not_fit_is_said_before_anything_listens() throws Exception {
		write(first, second);
		assertTrue(refused().contains("does not belong to the certificate"));
		replace("key.pem", "nothing");
		assertTrue(refused().contains("no private key"));
		Files.delete(folder.resolve("chain.pem"));
		assertTrue(refused().contains("chain.pem"));
	}

	private String refused() {
		return assertThrows(WebException.class, () -> new Web(settings())).getMessage();
	}
}
