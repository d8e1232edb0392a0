/** Finds out what a server takes, by beginning handshakes that are never finished. */
package org.postern.net.tls.examination;
