/** Hosts that are reached over SSH, by Apache MINA SSHD. */
package org.postern.backend.postfixdovecot.host.ssh;
