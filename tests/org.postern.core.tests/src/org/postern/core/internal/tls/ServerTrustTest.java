package org.postern.core.internal.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTrustTest {

	@TempDir
	Path folder;

	@Test
	void a_given_authority_is_trusted_beside_the_platforms() throws Exception {
		X509Certificate own = certificate("own");
		ServerTrust trust = new ServerTrust(List.of(own), new Managers());
		assertDoesNotThrow(() -> trust.checkServerTrusted(new X509Certificate[] { own }, "EC"));
	}

	@Test
	void nobody_else_is_trusted() throws Exception {
		X509Certificate[] stranger = { certificate("stranger") };
		ServerTrust trust = new ServerTrust(List.of(certificate("own")), new Managers());
		assertThrows(CertificateException.class, () -> trust.checkServerTrusted(stranger, "EC"));
		assertThrows(CertificateException.class, () -> new ServerTrust(List.of(), new Managers()).checkServerTrusted(stranger, "EC"));
	}

	/** Made by the JDK's keytool. */
	private X509Certificate certificate(String name) throws Exception {
		String store = folder.resolve(name + ".p12").toString();
		keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "2", "-ext", "bc=ca:true",
				"-storetype", "PKCS12", "-storepass", "changeit", "-keystore", store);
		byte[] encoded = keytool("-exportcert", "-rfc", "-alias", name, "-storepass", "changeit", "-keystore", store);
		return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(encoded));
	}

	private static byte[] keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		byte[] said = process.getInputStream().readAllBytes();
		if (process.waitFor() != 0) {
			throw new IOException("keytool failed: " + new String(said));
		}
		return said;
	}
}
