package org.postern.cli;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.profile.SigningIdentity;
import org.postern.core.signing.SigningState;
import org.postern.core.signing.SigningWords;

/** Who signs, for people and for programs. */
final class SigningText {

	private SigningText() {
	}

	/** What is said before profiles go out. */
	static String note(SigningState state) {
		return "Apple's profiles are " + SigningWords.of(state) + ".";
	}

	/** What there is of who signs. */
	static Optional<SigningIdentity> identity(SigningState state) {
		return switch (state) {
			case SigningState.Unsigned none -> Optional.empty();
			case SigningState.Signed signed -> Optional.of(signed.identity());
			case SigningState.Unusable unusable -> unusable.identity();
		};
	}

	static List<String> lines(SigningIdentity identity) {
		X509Certificate certificate = identity.certificate();
		Table table = new Table();
		table.row("  subject", certificate.getSubjectX500Principal());
		table.row("  issuer", identity.isSelfSigned() ? "itself" : certificate.getIssuerX500Principal());
		table.row("  valid", SigningWords.day(certificate.getNotBefore().toInstant()) + " to "
				+ SigningWords.day(identity.expires()));
		table.row("  key", SigningWords.key(certificate));
		List<String> lines = new ArrayList<>(table.lines());
		identity.chain().stream().skip(1).forEach(above -> lines.add("  above it: " + above.getSubjectX500Principal()));
		return lines;
	}

	static Map<String, Object> json(SigningIdentity identity) {
		X509Certificate certificate = identity.certificate();
		return Json.object("subject", certificate.getSubjectX500Principal().toString(), "issuer",
				certificate.getIssuerX500Principal().toString(), "selfSigned", identity.isSelfSigned(), "from",
				certificate.getNotBefore().toInstant(), "until", identity.expires(), "key", SigningWords.key(certificate),
				"chain", identity.chain().stream().map(one -> one.getSubjectX500Principal().toString()).toList());
	}
}
