package org.postern.net.dns;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.postern.api.progress.Cancellation;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Where the DNS says that a domain's mail services are. */
public final class MailRecords {

	private final LookupSession session;

	/** Asks the resolvers that this computer is configured with. */
	public MailRecords() {
		this(LookupSession.defaultBuilder().build());
	}

	MailRecords(LookupSession session) {
		this.session = session;
	}

	/**
	 * The servers that take a domain's mail (RFC 5321 section 5.1), preferred first; none where the domain takes no
	 * mail (RFC 7505).
	 *
	 * @throws InterruptedException if cancelled
	 */
	public RecordAnswer<String> mailExchangers(String domain, Cancellation cancellation) throws InterruptedException {
		return find(domain, Type.MX, cancellation).map(records -> records.stream().map(MXRecord.class::cast)
				.sorted(Comparator.comparingInt(MXRecord::getPriority)).map(MXRecord::getTarget)
				.filter(target -> !target.equals(Name.root)).map(MailRecords::text).toList());
	}

	/**
	 * Where a service is (RFC 2782), preferred first.
	 *
	 * @param name such as {@code _imaps._tcp.example.org}
	 * @throws InterruptedException if cancelled
	 */
	public RecordAnswer<ServiceTarget> services(String name, Cancellation cancellation) throws InterruptedException {
		return find(name, Type.SRV, cancellation).map(records -> records.stream().map(SRVRecord.class::cast)
				.sorted(Comparator.comparingInt(SRVRecord::getPriority)
						.thenComparing(SRVRecord::getWeight, Comparator.reverseOrder()))
				.map(record -> new ServiceTarget(text(record.getTarget()), record.getPort())).toList());
	}

	private static String text(Name name) {
		return name.equals(Name.root) ? ServiceTarget.NOT_OFFERED : name.toString(true);
	}

	private RecordAnswer<Record> find(String name, int type, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		try {
			CompletableFuture<LookupResult> lookup = session.lookupAsync(Name.fromString(name + "."), type)
					.toCompletableFuture();
			try (Cancellation.Registration ending = cancellation.onCancel(() -> lookup.cancel(true))) {
				return await(lookup, cancellation);
			}
		} catch (TextParseException e) {
			return new RecordAnswer.None<>();
		}
	}

	private static RecordAnswer<Record> await(CompletableFuture<LookupResult> lookup, Cancellation cancellation)
			throws InterruptedException {
		try {
			List<Record> records = lookup.get().getRecords();
			return records.isEmpty() ? new RecordAnswer.None<>() : new RecordAnswer.Some<>(records);
		} catch (CancellationException e) {
			cancellation.check();
			return new RecordAnswer.Unavailable<>("cancelled");
		} catch (ExecutionException e) {
			return switch (e.getCause()) {
				case NoSuchDomainException none -> new RecordAnswer.None<>();
				case NoSuchRRSetException none -> new RecordAnswer.None<>();
				case Throwable other -> new RecordAnswer.Unavailable<>(String.valueOf(other.getMessage()));
			};
		}
	}
}
