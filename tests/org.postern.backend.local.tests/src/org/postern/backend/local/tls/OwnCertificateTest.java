package org.postern.backend.local.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.backend.BackendException;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.backend.local.MovableClock;

class OwnCertificateTest {

	@TempDir
	Path folder;

	private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

	private OwnCertificate own(String host) {
		return new OwnCertificate(folder.resolve("tls"), host, clock);
	}

	@Test
	void the_certificate_stands_for_the_host_and_for_this_computer() throws Exception {
		X509Certificate certificate = own("mail.example.test").server().leaf();
		List<String> names = certificate.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1)))
				.toList();
		assertEquals(List.of("mail.example.test", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"), names);
		X509Certificate authority = own("mail.example.test").authority();
		certificate.verify(authority.getPublicKey());
		assertEquals(0, authority.getBasicConstraints());
		assertTrue(HostNames.covers(own("192.0.2.7").server().leaf(), "192.0.2.7"));
		try (Stream<Path> files = Files.list(folder.resolve("tls"))) {
			for (Path file : files.toList()) {
				assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			}
		}
	}

	@Test
	void it_is_renewed_before_its_end_and_for_another_host_by_the_same_authority() throws Exception {
		X509Certificate authority = own("localhost").authority();
		X509Certificate first = own("localhost").server().leaf();
		assertEquals(first, own("localhost").server().leaf());
		clock.forward(Duration.ofDays(360));
		assertEquals(first, own("localhost").server().leaf());
		clock.forward(Duration.ofDays(10));
		X509Certificate second = own("localhost").server().leaf();
		assertNotEquals(first, second);
		X509Certificate third = own("mail.example.test").server().leaf();
		assertNotEquals(second, third);
		assertEquals(authority, own("mail.example.test").authority());
		third.verify(authority.getPublicKey());
	}

	@Test
	void of_several_that_start_at_once_all_have_the_same_authority() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<X509Certificate>> found = IntStream.range(0, 8)
					.mapToObj(count -> threads.submit(() -> own("localhost").authority())).toList();
			for (Future<X509Certificate> each : found) {
				assertEquals(found.getFirst().get(), each.get());
			}
		}
		assertEquals(List.of("tls"), Stream.of(folder.toFile().list()).toList());
	}

	private BackendException refused(Path chain, Path key) {
		ServerTls.Source source = new ServerTls.Source(folder.resolve("tls"), folder, "localhost", clock);
		TlsPolicy policy = new TlsPolicy(TlsVersion.TLS_1_2,
				Optional.of(new CertificateFiles(chain.toString(), key.toString())));
		BackendException refused = assertThrows(BackendException.class, () -> source.check(policy));
		assertTrue(refused.remedy().contains("TLS page"), refused.remedy());
		return refused;
	}

	@Test
	void files_that_cannot_be_used_are_named_with_what_is_wrong() throws Exception {
		own("localhost").server();
		Path chain = folder.resolve("tls/ca.pem");
		Path key = folder.resolve("tls/ca-key.pem");
		Path none = folder.resolve("none.pem");
		assertEquals("TLS: " + none + " is not there; the certificate was expected in it.", refused(none, key).getMessage());
		assertEquals("TLS: " + none + " is not there; the private key was expected in it.", refused(chain, none).getMessage());
		assertTrue(refused(chain, folder.resolve("tls/server.pem")).getMessage().contains("does not belong to"));
		assertTrue(refused(key, key).getMessage().contains("holds no certificate"));
		assertTrue(refused(chain, chain).getMessage().contains("holds no private key"));
		Path garbage = Files.writeString(folder.resolve("garbage.pem"),
				"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
		assertTrue(refused(garbage, key).getMessage().contains("is no certificate chain"));
		Path broken = Files.writeString(folder.resolve("broken.pem"),
				"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
		assertTrue(refused(chain, broken).getMessage().contains("cannot be read as a private key"));
	}

	@Test
	void keys_in_the_older_forms_of_openssl_are_read() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		KeyPair pair = generator.generateKeyPair();
		Path file = Files.writeString(folder.resolve("rsa.pem"), pem(pair));
		assertTrue(Files.readString(file).contains("BEGIN RSA PRIVATE KEY"));
		own("localhost").server();
		BackendException other = refused(folder.resolve("tls/ca.pem"), file);
		assertTrue(other.getMessage().contains("does not belong to"), other.getMessage());
	}

	private static String pem(KeyPair pair) throws IOException {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
			writer.writeObject(pair);
		}
		return text.toString();
	}
}
