package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postern.core.test.EndpointReport;
import org.postern.net.Offered;
import org.postern.net.tls.CiphersTaken;
import org.postern.net.tls.PresentedChain;
import org.postern.net.tls.TlsSession;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.ProtocolVersion;

/** Holds a report against what other programs see of the same port. */
record Agreement(EndpointReport report) {

	private static final Pattern WEAK = Pattern.compile("_anon_|NULL|EXPORT|RC4|_DES_|3DES");

	/** Version, key exchange, certificates and whether they are trusted. Ciphers only where the server chooses. */
	void onTls(OpenSsl seen) {
		TlsSession session = report.seen(TlsSession.class).orElseThrow(this::missing);
		PresentedChain chain = report.seen(PresentedChain.class).orElseThrow(this::missing);
		assertTrue(seen.connected(), "openssl had no handshake");
		assertEquals(seen.version(), session.version(), this::told);
		session.group().ifPresent(group -> assertEquals(seen.group().toUpperCase(Locale.ROOT),
				group.toUpperCase(Locale.ROOT), this::told));
		assertEquals(seen.chain(), chain.certificates(), this::told);
		assertEquals(seen.verified() == 0, chain.trustProblem().isEmpty(), this::told);
	}

	/** Which versions of TLS are taken, as OpenSSL is told so when it offers one at a time. */
	void onVersions(Place place, Ground ground) {
		List<String> taken = Stream.of("tls1", "tls1_1", "tls1_2", "tls1_3")
				.filter(version -> OpenSsl.takes(place, ground, version)).toList();
		assertEquals(taken, versions().taken().stream().map(version -> version.label().toLowerCase(Locale.ROOT)
				.replace("v", "").replace('.', '_')).toList(), this::told);
	}

	/** Which versions of TLS are taken, as nmap lists them. */
	void onVersions(Nmap seen, Place place) {
		assertEquals(seen.lines(place, "ssl-enum-ciphers").stream().filter(line -> line.matches("TLSv1\\.\\d:"))
				.map(line -> line.replace(":", "").replace("TLSv1.0", "TLSv1")).toList(),
				versions().taken().stream().map(ProtocolVersion::label).toList(), this::told);
	}

	/** Which doubtful ciphers are taken, among all that nmap lists. */
	void onCiphers(Nmap seen, Place place) {
		Set<String> listed = seen.lines(place, "ssl-enum-ciphers").stream().filter(line -> line.startsWith("TLS_"))
				.map(line -> line.substring(0, line.indexOf(' '))).collect(Collectors.toSet());
		CiphersTaken ciphers = report.seen(CiphersTaken.class).orElseThrow(this::missing);
		Set<String> weak = names(ciphers.weak());
		Set<String> fixed = names(ciphers.notForwardSecret());
		assertTrue(listed.containsAll(weak) && listed.containsAll(fixed), () -> listed + " has not all of " + weak + fixed);
		assertEquals(listed.stream().anyMatch(name -> WEAK.matcher(name).find()), !weak.isEmpty(), this::told);
		assertEquals(listed.stream().anyMatch(name -> name.startsWith("TLS_RSA_WITH_AES")), !fixed.isEmpty(), this::told);
	}

	private static Set<String> names(List<CipherSuite> suites) {
		return suites.stream().map(CipherSuite::name).collect(Collectors.toCollection(TreeSet::new));
	}

	/** Which certificate is presented first. */
	void onCertificate(Nmap seen, Place place) {
		X509Certificate first = report.seen(PresentedChain.class).orElseThrow(this::missing).certificates().getFirst();
		String print = seen.lines(place, "ssl-cert").stream().filter(line -> line.startsWith("SHA-1:"))
				.map(line -> line.substring(6).replace(" ", "")).findFirst().orElse("nothing");
		try {
			assertEquals(print, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(first.getEncoded())));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private VersionsTaken versions() {
		return report.seen(VersionsTaken.class).orElseThrow(this::missing);
	}

	/** Every line that the server says to others. */
	void onCapabilities(Set<String> seen, boolean underTls) {
		assertEquals(seen, capabilities(underTls), this::told);
	}

	/** What the server offers in the words of the report. */
	Set<String> capabilities(boolean underTls) {
		return offered(underTls).map(offered -> upper(offered.capabilities().lines().stream())).orElseThrow(this::missing);
	}

	private Optional<Offered> offered(boolean underTls) {
		return report.seen().stream().filter(Offered.class::isInstance).map(Offered.class::cast)
				.filter(offered -> offered.underTls() == underTls).reduce((first, last) -> last);
	}

	static Set<String> upper(Stream<String> words) {
		return words.map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The lines of EHLO after the first. */
	static Set<String> ehlo(Curl seen) {
		List<String> said = seen.lines();
		List<Integer> begun = IntStream.range(0, said.size()).filter(at -> said.get(at).startsWith("250-")
				&& (at == 0 || !said.get(at - 1).startsWith("250-"))).boxed().toList();
		// curl greets twice where it starts TLS; the second answer is what is offered then.
		List<String> last = said.subList(begun.getLast() + 1, said.size());
		int end = IntStream.range(0, last.size()).filter(at -> !last.get(at).startsWith("250-")).findFirst().orElseThrow();
		return upper(last.subList(0, end + 1).stream().map(line -> line.substring(4)));
	}

	/** What IMAP lists at last. */
	static Set<String> imap(Curl seen) {
		return upper(seen.lines().stream().filter(line -> line.startsWith("* CAPABILITY "))
				.reduce((first, last) -> last).stream().flatMap(line -> Arrays.stream(line.split(" ")).skip(2)));
	}

	/** What POP3 lists at last. */
	static Set<String> pop3(Curl seen) {
		List<String> lines = seen.lines();
		int start = lines.lastIndexOf("CAPA");
		return upper(lines.subList(start, lines.size()).stream().takeWhile(line -> !line.startsWith("+OK")
				&& !line.startsWith("-ERR") && !line.equals(".")));
	}

	private AssertionError missing() {
		return new AssertionError("The report does not say. " + told());
	}

	private String told() {
		return Tester.told(report);
	}
}
