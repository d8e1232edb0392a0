package org.postern.channels;

import java.util.List;
import java.util.Locale;

import org.postern.api.profile.ChannelException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.Update;

/**
 * One UPDATE message (RFC 2136) that makes a zone say what is wanted and no longer what Postern published before. Its
 * prerequisites are what was seen, so that it does nothing if anything has changed meanwhile.
 */
final class ZoneChange {

	private final NameServer server;
	private final DnsRefusal refusal;
	private final boolean replace;
	private final Update update;
	private boolean empty = true;

	/** @param replace whether records that are not Postern's may be replaced */
	ZoneChange(Name zone, NameServer server, DnsRefusal refusal, boolean replace) {
		this.server = server;
		this.refusal = refusal;
		this.replace = replace;
		this.update = new Update(zone);
	}

	/** @return whether there is anything to change */
	boolean prepare(Name domain, ZoneFragment wanted) throws ChannelException, InterruptedException {
		RecordKey markKey = new RecordKey(RecordMarks.owner(domain), Type.TXT);
		List<Record> marked = server.records(markKey);
		RecordMarks before = RecordMarks.read(marked);
		for (RecordKey key : wanted.sets().keySet()) {
			want(key, wanted.sets().get(key), before);
		}
		for (RecordKey key : before.keys()) {
			if (!wanted.sets().containsKey(key)) {
				drop(key, before);
			}
		}
		long ttl = wanted.sets().values().stream().flatMap(List::stream).mapToLong(Record::getTTL).max().orElse(0);
		mark(markKey, marked, RecordMarks.of(wanted.sets()).write(domain, ttl));
		return !empty;
	}

	Update message() {
		return update;
	}

	private void want(RecordKey key, List<Record> wanted, RecordMarks before)
			throws ChannelException, InterruptedException {
		List<Record> present = server.records(key);
		if (says(present).equals(says(wanted))) {
			return;
		}
		if (!present.isEmpty() && !before.hold(key, present) && !replace) {
			throw refusal.foreign(key, says(present));
		}
		replace(key, present, wanted);
	}

	/** What somebody else has changed since is theirs, and stays. */
	private void drop(RecordKey key, RecordMarks before) throws ChannelException, InterruptedException {
		List<Record> present = server.records(key);
		if (!present.isEmpty() && before.hold(key, present)) {
			replace(key, present, List.of());
		}
	}

	private void mark(RecordKey key, List<Record> present, List<Record> wanted) {
		if (!says(present).equals(says(wanted))) {
			replace(key, present, wanted);
		}
	}

	/** A name with a CNAME must have no other records, and a server would leave the CNAME out without a word. */
	private void replace(RecordKey key, List<Record> present, List<Record> wanted) {
		empty = false;
		if (!present.isEmpty()) {
			present.forEach(record -> update.present(withoutTime(record)));
			update.delete(key.owner(), key.type());
		} else if (key.type() == Type.CNAME) {
			update.absent(key.owner());
		} else {
			update.absent(key.owner(), key.type());
		}
		wanted.forEach(update::add);
	}

	/** A prerequisite has none (RFC 2136 section 2.4.2). */
	private static Record withoutTime(Record record) {
		return Record.newRecord(record.getName(), record.getType(), DClass.IN, 0, record.rdataToWireCanonical());
	}

	private static List<String> says(List<Record> records) {
		return records.stream().map(record -> record.rdataToString().toLowerCase(Locale.ROOT)).sorted().toList();
	}
}
