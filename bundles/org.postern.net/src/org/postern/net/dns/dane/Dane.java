package org.postern.net.dns.dane;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** What the findings about DANE have in common. */
final class Dane {

	private Dane() {
	}

	/** What contradicts records that senders do not believe does no harm today. */
	static Finding weighed(Finding finding, TlsaRecords published) {
		return published.records().authenticated() ? finding : finding.withSeverity(Severity.WARNING);
	}
}
