/**
 * DANE: what the DNS says about a server's certificate (RFC 6698, RFC 7671, RFC 7672).
 */
package org.postern.net.dns.dane;
