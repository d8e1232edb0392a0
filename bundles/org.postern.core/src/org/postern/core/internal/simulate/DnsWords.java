package org.postern.core.internal.simulate;

import java.util.Comparator;
import java.util.Optional;

import org.postern.api.model.DomainName;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.ServiceRecord;

/** What DNS records mean to a program that asks for them. */
final class DnsWords {

	private static final Comparator<ServiceRecord> PREFERRED = Comparator.comparingInt(ServiceRecord::priority)
			.thenComparing(ServiceRecord::weight, Comparator.reverseOrder());

	private DnsWords() {
	}

	/** The host and port to use; a name that can be no host is passed over. */
	static Optional<ServiceRecord> target(Lookup<ServiceRecord> answer) {
		return answer.records().stream().filter(record -> !record.isNone() && record.port() > 0)
				.filter(record -> DomainName.isValid(record.target())).min(PREFERRED);
	}

	/** The server that takes the domain's mail first. */
	static Optional<String> exchanger(Lookup<MailExchanger> answer) {
		return answer.records().stream().filter(record -> !record.isNone())
				.filter(record -> DomainName.isValid(record.host())).min(Comparator.comparingInt(MailExchanger::preference))
				.map(MailExchanger::host);
	}

	static Outcome outcome(Lookup<ServiceRecord> answer) {
		Optional<ServiceRecord> target = target(answer);
		if (target.isPresent()) {
			return new Outcome.LedOn(target.get().target() + ":" + target.get().port());
		}
		return answer.records().stream().anyMatch(ServiceRecord::isNone)
				? new Outcome.NotThere("decidedly not offered (target \".\")")
				: missing(answer);
	}

	/** Why there is no record to use. */
	static Outcome missing(Lookup<?> answer) {
		return switch (answer.ending()) {
			case FOUND -> new Outcome.Malformed("a record without a usable host");
			case NO_SUCH_NAME, NO_SUCH_RECORD -> new Outcome.NotThere("no such record");
			case ALIAS_LOOP -> new Outcome.NotThere("aliases that lead in a circle");
			case BOGUS -> new Outcome.NoReply("the DNSSEC signatures are wrong");
			case UNAVAILABLE -> new Outcome.NoReply(answer.detail());
		};
	}
}
