package org.postern.net;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** Judges a server's certificate: its dates, its names (RFC 6125, RFC 9525), and whether it is trusted. */
public final class CertificateJudge {

	private static final Duration SOON = Duration.ofDays(30);
	private static final int DNS_NAME = 2;
	private static final int IP_ADDRESS = 7;

	private final String host;
	private final Instant now;

	/**
	 * @param host the name clients connect to
	 * @param now  the time to judge the dates by
	 */
	public CertificateJudge(String host, Instant now) {
		this.host = host.toLowerCase(Locale.ROOT);
		this.now = now;
	}

	/** What is wrong with what a server showed; empty where nothing is. */
	List<Finding> judge(TlsOutcome outcome) {
		if (outcome.chain().isEmpty()) {
			return List.of(Finding.of("certificate.missing", Severity.ERROR, "The server showed no certificate.",
					"Clients cannot know whom they talk to.", "Configure a certificate on the server."));
		}
		X509Certificate leaf = outcome.chain().getFirst();
		List<Finding> findings = new ArrayList<>(judge(leaf));
		boolean datesBad = findings.stream()
				.anyMatch(finding -> finding.id().equals("certificate.expired")
						|| finding.id().equals("certificate.not-yet-valid"));
		if (!datesBad) {
			outcome.trustProblem().ifPresent(problem -> findings.add(untrusted(leaf, problem)));
		}
		return findings;
	}

	/** What is wrong with the dates and names of a certificate. */
	public List<Finding> judge(X509Certificate leaf) {
		List<Finding> findings = new ArrayList<>();
		Instant end = leaf.getNotAfter().toInstant();
		if (end.isBefore(now)) {
			findings.add(Finding.of("certificate.expired", Severity.ERROR, "The certificate expired on " + day(end) + ".",
					"Mail programs refuse to connect, or warn their users at every start.",
					"Renew the certificate and reload the mail services."));
		} else if (end.isBefore(now.plus(SOON))) {
			findings.add(Finding.of("certificate.expires-soon", Severity.WARNING,
					"The certificate expires on " + day(end) + ", in " + ChronoUnit.DAYS.between(now, end) + " days.",
					"From that day on mail programs refuse to connect.",
					"Renew the certificate, and look why it was not renewed by itself."));
		}
		if (leaf.getNotBefore().toInstant().isAfter(now)) {
			findings.add(Finding.of("certificate.not-yet-valid", Severity.ERROR,
					"The certificate is valid only from " + day(leaf.getNotBefore().toInstant()) + ".",
					"Mail programs refuse it until then.", "Check the clocks of this computer and of the server."));
		}
		List<String> names = names(leaf);
		if (names.stream().noneMatch(this::matches)) {
			findings.add(Finding.of("certificate.wrong-name", Severity.ERROR,
					"The certificate is not for " + host + ".",
					"It is for " + (names.isEmpty() ? "no name at all" : String.join(", ", names))
							+ ". Mail programs warn that somebody may be posing as the server.",
					"Tell clients a name that the certificate has, or get a certificate that has " + host + "."));
		}
		return findings;
	}

	private Finding untrusted(X509Certificate leaf, String problem) {
		boolean selfSigned = leaf.getSubjectX500Principal().equals(leaf.getIssuerX500Principal());
		return Finding.of("certificate.untrusted", Severity.ERROR,
				selfSigned ? "The certificate is signed by itself, and nobody vouches for it."
						: "The certificate is not trusted.",
				selfSigned ? "Mail programs warn every user at the first connection."
						: "No authority that this computer trusts stands behind it, or an intermediate certificate is missing "
								+ "in what the server sends.",
				"Use a certificate of a known authority, and send its intermediates with it.")
				.withEvidence(List.of("Issuer: " + leaf.getIssuerX500Principal(), problem));
	}

	/** The host names and addresses a certificate is for. */
	public static List<String> names(X509Certificate certificate) {
		try {
			return certificate.getSubjectAlternativeNames() == null ? List.of()
					: certificate.getSubjectAlternativeNames().stream()
							.filter(name -> name.getFirst().equals(DNS_NAME) || name.getFirst().equals(IP_ADDRESS))
							.map(name -> name.get(1).toString().toLowerCase(Locale.ROOT)).toList();
		} catch (CertificateParsingException e) {
			return List.of();
		}
	}

	private boolean matches(String name) {
		if (name.startsWith("*.")) {
			int dot = host.indexOf('.');
			return dot > 0 && host.substring(dot).equals(name.substring(1));
		}
		return name.equals(host) || name.equals(java.net.IDN.toASCII(host));
	}

	private static String day(Instant instant) {
		return instant.toString().substring(0, 10);
	}
}
