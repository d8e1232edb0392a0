package org.postern.net.dns.service;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about what a domain announces to mail programs. */
public final class ServiceRules {

	public List<TestRule<?>> all() {
		return List.of(new ServiceLeadsNowhere(), new ServiceUnknown(), new ServiceIsAlias(), new AnnouncedButClosed(), new AnnouncedWithOtherTls(), new OpenButDenied(), new DeniedAndAnnounced(), new OpenButNotAnnounced(), new NothingAnnounced(), new OnlyStartTlsAnnounced(), new ServicesUnavailable());
	}
}
