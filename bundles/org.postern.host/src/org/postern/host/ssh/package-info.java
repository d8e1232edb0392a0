/** Hosts that are reached over SSH, by Apache MINA SSHD. */
package org.postern.host.ssh;
