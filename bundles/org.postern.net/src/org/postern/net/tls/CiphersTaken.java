package org.postern.net.tls;

import java.util.List;

import org.postern.api.rule.Fact;
import org.postern.net.tls.hello.CipherSuite;

/**
 * Which cipher suites of doubtful worth a server takes in TLS 1.2 or older.
 *
 * @param weak             that nobody should use; not all where there are many
 * @param notForwardSecret that are good otherwise, and keep nothing secret once the server's key is lost
 * @param onlyUnsealed     whether TLS 1.2 is taken without any suite that encrypts and authenticates in one
 */
public record CiphersTaken(List<CipherSuite> weak, List<CipherSuite> notForwardSecret, boolean onlyUnsealed)
		implements Fact {

	public CiphersTaken {
		weak = List.copyOf(weak);
		notForwardSecret = List.copyOf(notForwardSecret);
	}
}
