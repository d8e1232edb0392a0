/** Certificates and private keys as PEM files (RFC 7468). */
package org.postern.net.pem;
