/**
 * MTA-STS (RFC 8461): a domain's promise that its mail exchangers have TLS; and where it wants to hear of failures
 * (TLSRPT, RFC 8460).
 */
package org.postern.net.dns.mtasts;
