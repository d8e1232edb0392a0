/**
 * What a test sees of TLS: the handshake that came about or failed, the certificates presented, and, where further
 * connections may be made, what else a server takes.
 */
package org.postern.net.tls;
