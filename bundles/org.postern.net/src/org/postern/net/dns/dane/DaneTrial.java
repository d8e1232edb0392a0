package org.postern.net.dns.dane;

import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * A server held against its TLSA records.
 *
 * @param published what the DNS says
 * @param address   which of the host's addresses
 * @param match     what comparing came to; empty where the server offered no TLS
 */
public record DaneTrial(TlsaRecords published, InetAddress address, Optional<DaneMatch> match) implements Fact {

	public DaneTrial {
		Objects.requireNonNull(published);
		Objects.requireNonNull(address);
		Objects.requireNonNull(match);
	}

	/** For people: {@code mail.example.org:25 (192.0.2.1)}. */
	String where() {
		return published.host() + ":" + published.port() + " (" + address.getHostAddress() + ")";
	}

	/** For people. */
	public String describe() {
		return match.map(found -> switch (found) {
			case DaneMatch.Matched matched -> "DANE: " + matched.record().describe() + " matches certificate "
					+ matched.depth() + " of the chain";
			case DaneMatch.NoMatch none -> "DANE: no record matches";
			case DaneMatch.Unfit unfit -> "DANE: " + unfit.record().describe() + " matches, but " + unfit.reason();
			case DaneMatch.NothingUsable nothing -> "DANE: no record can be used";
		}).orElse("DANE: no TLS to compare with");
	}
}
