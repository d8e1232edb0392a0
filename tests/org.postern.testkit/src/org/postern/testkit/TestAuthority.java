package org.postern.testkit;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A throwaway authority that issues certificates, and authorities below it. */
public final class TestAuthority {

	private final X509Certificate certificate;
	private final KeyPair key;
	private final List<X509Certificate> above;

	private TestAuthority(X509Certificate certificate, KeyPair key, List<X509Certificate> above) {
		this.certificate = certificate;
		this.key = key;
		this.above = above;
	}

	public static TestAuthority root(String name) {
		CertificateMaker maker = new CertificateMaker(CertificateSpec.of(name).named().asAuthority());
		KeyPair key = maker.newKey();
		return new TestAuthority(maker.make(key, maker.subject(), key.getPrivate()), key, List.of());
	}

	public TestAuthority below(String name) {
		return below(CertificateSpec.of(name).named());
	}

	/** An authority with an odd certificate. */
	public TestAuthority below(CertificateSpec spec) {
		CertificateMaker maker = new CertificateMaker(spec.asAuthority());
		KeyPair own = maker.newKey();
		List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
		chain.addAll(above);
		return new TestAuthority(maker.make(own, certificate.getSubjectX500Principal(), key.getPrivate()), own, chain);
	}

	/** A server's identity with all that leads to the root, and without the root. */
	public TestIdentity issue(CertificateSpec spec) {
		CertificateMaker maker = new CertificateMaker(spec);
		KeyPair own = maker.newKey();
		List<X509Certificate> chain = new ArrayList<>();
		chain.add(maker.make(own, certificate.getSubjectX500Principal(), key.getPrivate()));
		if (!above.isEmpty()) {
			chain.add(certificate);
			chain.addAll(above.subList(0, above.size() - 1));
		}
		return new TestIdentity(chain, own);
	}

	public X509Certificate certificate() {
		return certificate;
	}

	public KeyPair key() {
		return key;
	}
}
