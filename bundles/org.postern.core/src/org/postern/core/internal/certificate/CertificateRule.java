package org.postern.core.internal.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;

/** One thing that can be wrong with a server's certificate. */
@FunctionalInterface
interface CertificateRule {

	/** The setting that findings are about. */
	String PLACE = "tls.certificate";

	/**
	 * @param host  what clients connect to
	 * @param chain leaf first, never empty
	 */
	Optional<Finding> review(String host, List<X509Certificate> chain);
}
