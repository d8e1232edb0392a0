package org.postern.core.test;

/** Tests what the DNS says of a mail domain: mail exchangers, announced services, MTA-STS, where reports go. */
public interface DomainTester {

	/**
	 * Whatever name servers do, the answer is a report.
	 *
	 * @throws InterruptedException if cancelled
	 */
	DomainReport test(DomainRequest request) throws InterruptedException;
}
