package org.postern.net.dns.mtasts;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about MTA-STS and TLS reporting. */
public final class StsRules {

	public List<TestRule<?>> all() {
		return List.of(new PolicyMissing(), new AnnouncementUnavailable(), new AnnouncementRepeated(), new AnnouncementMalformed(), new PolicyUnreachable(), new PolicyHostUntrusted(), new PolicyTooLarge(), new PolicyRedirected(), new PolicyRefused(), new PolicyMediaType(), new PolicyMalformed(), new ModeTesting(), new ModeNone(), new AgeShort(), new ExchangerNotListed(), new PatternUnused(), new ReportsMalformed(), new ReportsMissing());
	}
}
