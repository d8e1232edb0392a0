package org.postern.backend.local.net;

import java.time.Duration;

import org.postern.backend.local.accounts.LoginGuard;

/**
 * What one client, or all of them together, may ask of the server.
 *
 * @param messageBytes the largest message taken
 * @param lineBytes    the longest command line taken
 * @param connections  how many connections the server has at a time
 * @param loginIdle    how long a client may be silent before it has logged in
 * @param idle         how long a client may be silent afterwards; IMAP asks for 30 minutes (RFC 9051 section 5.4)
 * @param patience     with wrong passwords
 */
public record Limits(int messageBytes, int lineBytes, int connections, Duration loginIdle, Duration idle,
		LoginGuard.Patience patience) {

	public static Limits standard() {
		return new Limits(25 * 1024 * 1024, 8192, 200, Duration.ofMinutes(2), Duration.ofMinutes(30),
				LoginGuard.Patience.standard());
	}
}
