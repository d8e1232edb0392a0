package org.postern.core.internal.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.signing.SigningWords;
import org.postern.core.text.Count;

/** What is to be known of an identity. */
record IdentityReview(Clock clock) {

	/** Long enough to get another certificate from an authority. */
	private static final Duration SOON = Duration.ofDays(30);

	/** Why it signs nothing today, if it does not. */
	Optional<String> unusable(SigningIdentity identity) {
		Instant now = clock.instant();
		X509Certificate certificate = identity.certificate();
		if (now.isAfter(identity.expires())) {
			return Optional.of("The certificate of " + certificate.getSubjectX500Principal() + " expired on "
					+ SigningWords.day(certificate.getNotAfter().toInstant()));
		}
		Instant start = certificate.getNotBefore().toInstant();
		return now.isBefore(start) ? Optional.of("The certificate of " + certificate.getSubjectX500Principal()
				+ " is not valid before " + SigningWords.day(start)) : Optional.empty();
	}

	/** What will be wrong soon. */
	List<Finding> soon(SigningIdentity identity) {
		long days = ChronoUnit.DAYS.between(clock.instant(), identity.expires());
		if (days > SOON.toDays() || unusable(identity).isPresent()) {
			return List.of();
		}
		return List.of(Finding.of("signing.expires", Severity.WARNING,
				"The certificate that signs Apple's profiles expires in " + Count.of(days, "day", "days") + ".",
				"After that nothing is published or pushed until there is another one, and devices show the profiles that they "
						+ "are given as not verified.",
				"Get it renewed by its authority and import it: postern signing import; or make another one: postern "
						+ "signing create.")
				.withEvidence(List.of(SigningWords.of(identity.certificate()))));
	}

	List<Finding> all(SigningIdentity identity) {
		List<Finding> findings = new ArrayList<>();
		unusable(identity).ifPresent(problem -> findings.add(Finding.of("signing.unusable", Severity.ERROR, problem + ".",
				"Devices take no profile that is signed with it for verified.", "Get it renewed, and import it again.")));
		findings.addAll(soon(identity));
		if (identity.isSelfSigned()) {
			findings.add(Finding.of("signing.self-signed", Severity.ADVICE, "Nobody but itself vouches for this certificate.",
					"An iPhone, iPad or Mac shows its profiles as not verified until the certificate itself is installed there "
							+ "and trusted.",
					"A certificate from an authority that devices know, such as one for S/MIME, is shown as verified at once."));
		} else if (identity.chain().size() == 1) {
			findings.add(Finding.of("signing.chain", Severity.ADVICE, "The certificates above this one did not come along.",
					"A device that does not have the one of " + identity.certificate().getIssuerX500Principal()
							+ " shows profiles as not verified.",
					"Import it with the intermediate certificates of the authority: as PKCS #12, or as a further PEM file."));
		}
		return findings;
	}
}
