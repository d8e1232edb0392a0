/** What can be wrong with connecting, with starting TLS, and with TLS itself. */
package org.postern.net.tls.rule;
