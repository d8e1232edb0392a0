/**
 * Real mail servers for tests: Dovecot, Postfix, Exim and OpenSMTPD as Debian ships them.
 *
 * <p>Each has its configuration, mail and logs in a folder of its own and listens on an address of its own below
 * {@code 127.0.0.0/8}, so that the real port numbers are free there whatever else runs. Each is stopped by process id.
 * They need root, as mail servers do, and what {@code need_servers} of the start scripts provides.
 */
package org.postern.testkit.real;
