package org.postern.net.dns.dane;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about TLSA records, and about servers that are held against them. */
public final class DaneRules {

	public List<TestRule<?>> all() {
		return List.of(new NotSecured(), new SecurityUnknown(), new RecordsUnavailable(), new UnknownParameters(), new WrongLength(), new AsksPublicAuthorities(), new NothingUsable(), new WholeCertificate(), new DatedCertificate(), new RecordsMissing(), new NoRecordMatches(), new AuthorityUnfit(), new TlsNotOffered());
	}
}
