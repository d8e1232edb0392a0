package org.postern.net.dns.dane;

import java.util.List;
import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.TlsaRecord;

/**
 * The TLSA records of a port.
 *
 * @param host      whose
 * @param port      1 to 65535
 * @param records   what the name servers said
 * @param validated whether the resolver checks DNSSEC at all; if not, nothing is known of how safe the records are
 */
public record TlsaRecords(String host, int port, Lookup<TlsaRecord> records, boolean validated) implements Fact {

	public TlsaRecords {
		Objects.requireNonNull(host);
		Objects.requireNonNull(records);
	}

	/** Under which name the records of a port are found (RFC 6698 section 3). */
	public static String name(String host, int port) {
		return "_" + port + "._tcp." + host;
	}

	/** Records that can be used. */
	public List<TlsaRecord> usable() {
		return having(TlsaUse.SERVER, TlsaUse.AUTHORITY);
	}

	List<TlsaRecord> having(TlsaUse... uses) {
		return records.records().stream().filter(record -> List.of(uses).contains(TlsaUse.of(record))).toList();
	}

	/** For people, a line for each. */
	public List<String> lines() {
		String vouched = records.authenticated() ? " (DNSSEC)" : "";
		return records.records().stream().map(record -> "TLSA " + record.describe() + vouched).toList();
	}
}
