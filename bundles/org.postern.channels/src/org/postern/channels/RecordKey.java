package org.postern.channels;

import java.util.Locale;

import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Which set of records (RFC 2181 section 5): those of one owner and one type. */
record RecordKey(Name owner, int type) {

	static RecordKey of(Record record) {
		return new RecordKey(record.getName(), record.getType());
	}

	/** For people: {@code _imaps._tcp.example.org SRV}. */
	String label() {
		return owner.toString(true).toLowerCase(Locale.ROOT) + " " + Type.string(type);
	}

	/** For marks: {@code _imaps._tcp.example.org. SRV}. */
	@Override
	public String toString() {
		return owner.toString().toLowerCase(Locale.ROOT) + " " + Type.string(type);
	}
}
