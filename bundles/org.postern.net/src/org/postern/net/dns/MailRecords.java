package org.postern.net.dns;

import java.util.Comparator;

import org.postern.api.progress.Cancellation;

/** Where the DNS says that a domain's mail services are. */
public final class MailRecords {

	private final NameServers servers;

	/** Asks the resolvers that this computer is configured with. */
	public MailRecords() {
		this(NameServers.ofThisComputer());
	}

	public MailRecords(NameServers servers) {
		this.servers = servers;
	}

	/**
	 * The servers that take a domain's mail (RFC 5321 section 5.1), preferred first; none where the domain takes no
	 * mail (RFC 7505).
	 *
	 * @throws InterruptedException if cancelled
	 */
	public RecordAnswer<String> mailExchangers(String domain, Cancellation cancellation) throws InterruptedException {
		return answer(servers.look(domain, RecordKind.mailExchanger(), cancellation)).map(records -> records.stream()
				.sorted(Comparator.comparingInt(MailExchanger::preference)).filter(record -> !record.isNone())
				.map(MailExchanger::host).toList());
	}

	/**
	 * Where a service is (RFC 2782), preferred first.
	 *
	 * @param name such as {@code _imaps._tcp.example.org}
	 * @throws InterruptedException if cancelled
	 */
	public RecordAnswer<ServiceTarget> services(String name, Cancellation cancellation) throws InterruptedException {
		RecordAnswer<ServiceRecord> found = answer(servers.look(name, RecordKind.service(), cancellation));
		return switch (found) {
			case RecordAnswer.Some<ServiceRecord> some -> new RecordAnswer.Some<>(some.records().stream()
					.sorted(Comparator.comparingInt(ServiceRecord::priority)
							.thenComparing(ServiceRecord::weight, Comparator.reverseOrder()))
					.map(record -> new ServiceTarget(record.isNone() ? ServiceTarget.NOT_OFFERED : record.target(),
							record.port()))
					.toList());
			case RecordAnswer.None<ServiceRecord> none -> new RecordAnswer.None<>();
			case RecordAnswer.Unavailable<ServiceRecord> unavailable ->
				new RecordAnswer.Unavailable<>(unavailable.reason());
		};
	}

	private static <T> RecordAnswer<T> answer(Lookup<T> lookup) {
		if (lookup.isFound()) {
			return new RecordAnswer.Some<>(lookup.records());
		}
		return lookup.ending().isKnown() ? new RecordAnswer.None<>() : new RecordAnswer.Unavailable<>(lookup.detail());
	}
}
