package org.postern.core.internal.certificate;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.MailServer;
import org.postern.net.pem.PemChain;
import org.postern.net.pem.PemKey;

/**
 * Reads the certificate that a policy names, where its files are on this computer, and looks at it as a mail program
 * would. Of a server elsewhere nothing is said here; the connection test sees its certificate.
 */
public final class CertificateReview {

	private final List<CertificateRule> rules;

	public CertificateReview(Clock clock) {
		rules = List.of(new Validity(clock), new HostMatch(), new ChainOrder());
	}

	public List<Finding> review(MailServer server) {
		return server.policy().tls().certificate().map(files -> review(server, files)).orElse(List.of());
	}

	private List<Finding> review(MailServer server, CertificateFiles files) {
		try {
			Path chain = Path.of(files.chain());
			Path key = Path.of(files.key());
			List<Finding> missing = missing(server, chain, key);
			return missing.isEmpty() && Files.exists(chain) ? look(server, chain, key) : missing;
		} catch (InvalidPathException e) {
			return isHere(server) ? List.of(CertificateFindings.unreadable(e.getInput(), e.getReason())) : List.of();
		}
	}

	/** A path that is not absolute belongs to whoever reads it, and that is the server. */
	private static List<Finding> missing(MailServer server, Path... files) {
		List<Finding> findings = new ArrayList<>();
		for (Path file : files) {
			if (isHere(server) && file.isAbsolute() && !Files.exists(file)) {
				findings.add(CertificateFindings.missing(file));
			}
		}
		return findings;
	}

	private static boolean isHere(MailServer server) {
		return server.backend().equals("local") || server.host().matches("localhost|127\\..*|::1");
	}

	private List<Finding> look(MailServer server, Path chainFile, Path keyFile) {
		try {
			List<X509Certificate> chain = new PemChain(chainFile).read();
			List<Finding> findings = new ArrayList<>();
			rules.forEach(rule -> rule.review(server.host(), chain).map(finding -> seen(finding, chain.getFirst(), chainFile))
					.ifPresent(findings::add));
			key(chain.getFirst(), keyFile).ifPresent(findings::add);
			return findings;
		} catch (AccessDeniedException e) {
			return List.of(CertificateFindings.notAllowed(chainFile));
		} catch (IOException | GeneralSecurityException e) {
			return List.of(CertificateFindings.unreadable(chainFile.toString(), reason(e)));
		}
	}

	private static Optional<Finding> key(X509Certificate leaf, Path keyFile) {
		if (!Files.exists(keyFile)) {
			return Optional.empty();
		}
		try {
			return new PemKey(keyFile).belongsTo(leaf.getPublicKey()) ? Optional.empty()
					: Optional.of(CertificateFindings.otherKey(keyFile));
		} catch (AccessDeniedException e) {
			return Optional.of(CertificateFindings.notAllowed(keyFile));
		} catch (IOException | GeneralSecurityException e) {
			return Optional.of(CertificateFindings.unreadable(keyFile.toString(), reason(e)));
		}
	}

	private static String reason(Exception e) {
		return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
	}

	private static Finding seen(Finding finding, X509Certificate leaf, Path file) {
		return finding.withEvidence(List.of("certificate: " + file, "subject: " + leaf.getSubjectX500Principal(),
				"names: " + String.join(", ", new HostNames(leaf).all()),
				"valid: " + leaf.getNotBefore().toInstant() + " to " + leaf.getNotAfter().toInstant()));
	}
}
