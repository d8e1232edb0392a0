package org.postern.net.tls.certificate;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about certificates. */
public final class CertificateRules {

	public List<TestRule<?>> all() {
		return List.of(new Missing(), new Expired(), new ExpiresSoon(), new NotYetValid(), new WrongName(),
				new NoAlternativeName(), new SelfSigned(), new ChainIncomplete(), new Untrusted(), new IssuerExpired(),
				new IssuerExpiresSoon(),
				new ChainOrder(), new ChainSurplus(), new RootSent(), new WeakKey(), new WeakSignature(),
				new LongLived(), new WrongPurpose(), new AuthorityAsServer(), new Revoked(), new StapleStale(),
				new StapleUnusable(), new StapleMissing());
	}
}
