/**
 * The first, readable flight of a TLS handshake, on bytes: what a client offers and what a server answers. Java refuses
 * to speak what is weak, so whoever wants to know whether a server does has to ask by itself. No handshake made here is
 * ever finished, and nothing is sent under it.
 */
package org.postern.net.tls.hello;
