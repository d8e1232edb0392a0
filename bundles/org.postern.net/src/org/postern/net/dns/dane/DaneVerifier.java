package org.postern.net.dns.dane;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.postern.net.dns.TlsaRecord;
import org.postern.net.tls.certificate.CertificateNames;

/**
 * Verifies a server by DANE (RFC 6698, RFC 7671, RFC 7672): usages 2 and 3, both selectors, matching types 0 to 2. With
 * usage 3 neither names nor dates count; with usage 2 both do, and the authority has to be among what was presented.
 * Pure: it asks nobody.
 */
public final class DaneVerifier {

	private final List<X509Certificate> chain;
	private final List<String> names;
	private final Instant now;

	/**
	 * @param chain as the server presented it, its own certificate first
	 * @param names any of which the certificate may be for: the host of the TLSA records, and the mail domain
	 * @param now   the time to judge dates by
	 */
	public DaneVerifier(List<X509Certificate> chain, List<String> names, Instant now) {
		this.chain = List.copyOf(chain);
		this.names = List.copyOf(names);
		this.now = now;
	}

	public DaneMatch verify(List<TlsaRecord> records) {
		List<TlsaRecord> usable = records.stream().filter(record -> TlsaUse.of(record).isUsable()).toList();
		if (usable.isEmpty()) {
			return new DaneMatch.NothingUsable();
		}
		Optional<DaneMatch> unfit = Optional.empty();
		for (TlsaRecord record : usable) {
			Optional<DaneMatch> match = match(record);
			if (match.filter(DaneMatch.Matched.class::isInstance).isPresent()) {
				return match.get();
			}
			unfit = unfit.or(() -> match);
		}
		return unfit.orElseGet(DaneMatch.NoMatch::new);
	}

	private Optional<DaneMatch> match(TlsaRecord record) {
		if (TlsaUse.of(record) == TlsaUse.SERVER) {
			return chain.stream().findFirst().filter(leaf -> names(record, leaf))
					.map(leaf -> new DaneMatch.Matched(record, 0));
		}
		return IntStream.range(0, chain.size()).filter(depth -> mayVouch(depth) && names(record, chain.get(depth)))
				.boxed().findFirst().map(depth -> authority(record, depth));
	}

	/** A server's own certificate is an authority only where it vouches for itself. */
	private boolean mayVouch(int depth) {
		X509Certificate certificate = chain.get(depth);
		return depth > 0 || certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
	}

	private DaneMatch authority(TlsaRecord record, int depth) {
		CertificateNames certificate = new CertificateNames(chain.getFirst());
		if (names.stream().noneMatch(certificate::cover)) {
			return new DaneMatch.Unfit(record,
					"the certificate is for " + certificate.all() + ", not for " + String.join(" or ", names));
		}
		for (int i = 0; i <= depth; i++) {
			X509Certificate each = chain.get(i);
			if (!isValid(each)) {
				return new DaneMatch.Unfit(record, "it is not valid today: " + each.getSubjectX500Principal());
			}
			if (i < depth && !follows(each, chain.get(i + 1))) {
				return new DaneMatch.Unfit(record, "it is not signed by the next: " + each.getSubjectX500Principal());
			}
		}
		return new DaneMatch.Matched(record, depth);
	}

	private boolean isValid(X509Certificate certificate) {
		Date today = Date.from(now);
		return !today.before(certificate.getNotBefore()) && !today.after(certificate.getNotAfter());
	}

	private static boolean follows(X509Certificate certificate, X509Certificate issuer) {
		try {
			certificate.verify(issuer.getPublicKey());
			return issuer.getBasicConstraints() >= 0;
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	/** Whether the record's data is of this certificate. */
	static boolean names(TlsaRecord record, X509Certificate certificate) {
		try {
			byte[] selected = record.selector() == 0 ? certificate.getEncoded() : certificate.getPublicKey().getEncoded();
			return HexFormat.of().formatHex(matched(record.matching(), selected)).equals(record.data());
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	private static byte[] matched(int matching, byte[] selected) throws GeneralSecurityException {
		return switch (matching) {
			case 1 -> MessageDigest.getInstance("SHA-256").digest(selected);
			case 2 -> MessageDigest.getInstance("SHA-512").digest(selected);
			default -> selected;
		};
	}
}
