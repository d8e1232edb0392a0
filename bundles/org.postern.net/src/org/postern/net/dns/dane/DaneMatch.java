package org.postern.net.dns.dane;

import java.util.Objects;

import org.postern.net.dns.TlsaRecord;

/** What comparing a presented chain with TLSA records came to. */
public sealed interface DaneMatch {

	/**
	 * A record vouches for the server.
	 *
	 * @param record which
	 * @param depth  the certificate it names: 0 the server's own, 1 its issuer, and so on
	 */
	record Matched(TlsaRecord record, int depth) implements DaneMatch {
		public Matched {
			Objects.requireNonNull(record);
		}
	}

	/** No usable record names a certificate of the chain. */
	record NoMatch() implements DaneMatch {
	}

	/**
	 * A record names an authority in the chain, and the server's certificate does not follow from it: its name, its
	 * dates or its signatures are wrong (RFC 7672 section 3.1.2).
	 *
	 * @param record which
	 * @param reason in words
	 */
	record Unfit(TlsaRecord record, String reason) implements DaneMatch {
		public Unfit {
			Objects.requireNonNull(record);
			Objects.requireNonNull(reason);
		}
	}

	/** There is no record that a client could use; then TLS is demanded, and nothing checked (RFC 7672 section 2.2). */
	record NothingUsable() implements DaneMatch {
	}
}
