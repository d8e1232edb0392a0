/**
 * SASL (RFC 4422): how a client proves who it is, as state machines that know no network. {@link SaslMechanism} begins
 * a {@link SaslExchange}; whoever speaks the protocol carries challenges and answers.
 */
package org.postern.net.sasl;
