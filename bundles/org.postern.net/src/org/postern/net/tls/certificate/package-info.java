/** What can be wrong with the certificates that a server presents. */
package org.postern.net.tls.certificate;
