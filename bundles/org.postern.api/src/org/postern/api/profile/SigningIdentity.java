package org.postern.api.profile;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Who signs documents.
 *
 * @param key   the private key
 * @param chain its certificate, then those above it, each signed by the next one
 */
public record SigningIdentity(PrivateKey key, List<X509Certificate> chain) {

	public SigningIdentity {
		Objects.requireNonNull(key);
		chain = List.copyOf(chain);
		if (chain.isEmpty()) {
			throw new IllegalArgumentException("An identity needs a certificate");
		}
	}

	public X509Certificate certificate() {
		return chain.getFirst();
	}

	/** From when on its signatures are of no use. */
	public Instant expires() {
		return certificate().getNotAfter().toInstant();
	}

	/** Whether nobody but itself vouches for it, so that devices show it as not verified until it is installed on them. */
	public boolean isSelfSigned() {
		return certificate().getSubjectX500Principal().equals(certificate().getIssuerX500Principal());
	}

	/** Says nothing of the key. */
	@Override
	public String toString() {
		return certificate().getSubjectX500Principal() + " until " + expires();
	}
}
