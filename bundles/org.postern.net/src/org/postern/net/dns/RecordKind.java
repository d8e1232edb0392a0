package org.postern.net.dns;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A kind of DNS records, and how one is read. */
public final class RecordKind<T> {

	private final int type;
	private final Function<Record, T> reader;

	private <R extends Record> RecordKind(int type, Class<R> record, Function<R, T> reader) {
		this.type = type;
		this.reader = found -> reader.apply(record.cast(found));
	}

	public static RecordKind<InetAddress> ipv4() {
		return new RecordKind<>(Type.A, ARecord.class, ARecord::getAddress);
	}

	public static RecordKind<InetAddress> ipv6() {
		return new RecordKind<>(Type.AAAA, AAAARecord.class, AAAARecord::getAddress);
	}

	public static RecordKind<MailExchanger> mailExchanger() {
		return new RecordKind<>(Type.MX, MXRecord.class,
				mx -> new MailExchanger(mx.getPriority(), text(mx.getTarget())));
	}

	public static RecordKind<ServiceRecord> service() {
		return new RecordKind<>(Type.SRV, SRVRecord.class,
				srv -> new ServiceRecord(srv.getPriority(), srv.getWeight(), srv.getPort(), text(srv.getTarget())));
	}

	/** The names of an address; asked for under its {@link ReverseName}. */
	public static RecordKind<String> pointer() {
		return new RecordKind<>(Type.PTR, PTRRecord.class, ptr -> text(ptr.getTarget()));
	}

	/** The strings of a record are one text, as RFC 7208 section 3.3 joins them. */
	public static RecordKind<String> text() {
		return new RecordKind<>(Type.TXT, TXTRecord.class, txt -> joined(txt.getStringsAsByteArrays()));
	}

	public static RecordKind<TlsaRecord> tlsa() {
		return new RecordKind<>(Type.TLSA, TLSARecord.class, tlsa -> TlsaRecord.of(tlsa.getCertificateUsage(),
				tlsa.getSelector(), tlsa.getMatchingType(), tlsa.getCertificateAssociationData()));
	}

	/** The beginning of a zone, as the name of its first server. */
	static RecordKind<String> zone() {
		return new RecordKind<>(Type.SOA, SOARecord.class, soa -> text(soa.getHost()));
	}

	int type() {
		return type;
	}

	T read(Record record) {
		return reader.apply(record);
	}

	/** In lower case, without the dot at the end; the root is empty. */
	static String text(Name name) {
		return name.toString(true).equals(".") || name.equals(Name.root) ? ""
				: name.toString(true).toLowerCase(Locale.ROOT);
	}

	private static String joined(List<byte[]> strings) {
		StringBuilder text = new StringBuilder();
		strings.forEach(part -> text.append(new String(part, StandardCharsets.ISO_8859_1)));
		return text.toString();
	}
}
