/** What a test sees of a connection, whatever its protocol. What it sees of TLS is in {@code org.postern.net.tls}. */
package org.postern.net.fact;
