package org.postern.net.dns.mtasts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;

/**
 * Where a domain wants to be told of failures of TLS (RFC 8460 section 3).
 *
 * @param domain  whose
 * @param records the texts at {@code _smtp._tls}
 */
public record TlsReporting(String domain, Lookup<String> records) implements Fact {

	public TlsReporting {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(records);
	}

	/** Under which name it is found. */
	public static String name(String domain) {
		return "_smtp._tls." + domain;
	}

	/** Those that are of this version; others do not count. */
	public List<String> versioned() {
		return records.records().stream().filter(text -> text.matches("v=TLSRPTv1[ \t]*(;.*)?")).toList();
	}

	/** Where reports go: URIs, separated by commas in the record. */
	public List<String> addressees() {
		return versioned().stream().findFirst().map(TagList::new).flatMap(tags -> tags.get("rua")).stream()
				.flatMap(text -> List.of(text.split(",")).stream()).map(String::strip).filter(uri -> !uri.isEmpty())
				.toList();
	}

	/** What is wrong with it, where there is one. */
	Optional<String> problem() {
		if (records.records().isEmpty()) {
			return Optional.empty();
		}
		if (versioned().size() != 1) {
			return Optional.of("it has " + versioned().size() + " records of version TLSRPTv1");
		}
		if (addressees().isEmpty()) {
			return Optional.of("it says to nobody where reports go (rua)");
		}
		return addressees().stream().filter(uri -> !uri.matches("mailto:[^@\\s]+@[^@\\s]+|https://\\S+")).findFirst()
				.map(uri -> "reports cannot be sent to '" + uri + "'");
	}
}
