package org.postern.realservers.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.postern.testkit.real.Program;

/**
 * What {@code openssl s_client} sees of a server.
 *
 * @param connected whether a handshake was completed
 * @param version   {@code TLSv1.3}
 * @param cipher    in OpenSSL's words
 * @param group     of the key exchange, in OpenSSL's words
 * @param chain     what the server presented
 * @param verified  0, or why the chain is not trusted or not for the address
 */
record OpenSsl(boolean connected, String version, String cipher, String group, String alert,
		List<X509Certificate> chain, int verified) {

	private static final Pattern AGREED = Pattern.compile("New, (\\S+), Cipher is (\\S+)");
	private static final Pattern PROTOCOL = Pattern.compile("Protocol *: *(\\S+)");
	private static final Pattern KEY = Pattern.compile("Server Temp Key: (?:ECDH, )?([^,\\n]+)");
	private static final Pattern ALERT = Pattern.compile("alert ([a-z ]+):");
	private static final Pattern VERIFIED = Pattern.compile("Verify return code: (\\d+)");
	private static final Pattern CERTIFICATE = Pattern
			.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

	static OpenSsl look(Place place, Ground ground, String... more) {
		List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-connect", place.host() + ":" + place.port(),
				"-CAfile", ground.rootFile(), "-verify_ip", place.host(), "-showcerts"));
		place.startTls().ifPresent(protocol -> command.addAll(List.of("-starttls", protocol)));
		command.addAll(List.of(more));
		// Closed without a farewell, as s_client does it at the end of its input.
		return parse(Program.run(Map.of(), "", command).output());
	}

	/** Whether a server takes a version, where the program itself is allowed to speak it. */
	static boolean takes(Place place, Ground ground, String version) {
		return look(place, ground, "-" + version, "-cipher", "ALL:@SECLEVEL=0").connected();
	}

	private static OpenSsl parse(String output) {
		List<X509Certificate> chain = CERTIFICATE.matcher(output).results().map(MatchResult::group)
				.map(OpenSsl::certificate).toList();
		String cipher = first(AGREED, 2, output);
		boolean connected = !cipher.isEmpty() && !cipher.equals("(NONE)");
		String version = first(PROTOCOL, 1, output);
		return new OpenSsl(connected, version.isEmpty() ? first(AGREED, 1, output) : version, cipher,
				first(KEY, 1, output), first(ALERT, 1, output), chain.stream().distinct().toList(),
				Integer.parseInt("0" + first(VERIFIED, 1, output)));
	}

	private static String first(Pattern pattern, int group, String output) {
		return pattern.matcher(output).results().map(found -> found.group(group)).findFirst().orElse("");
	}

	private static X509Certificate certificate(String text) {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509")
					.generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
		} catch (CertificateException e) {
			throw new IllegalStateException(e);
		}
	}
}
