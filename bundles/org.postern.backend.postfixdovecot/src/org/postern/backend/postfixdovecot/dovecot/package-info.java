/** Dovecot: what its settings say of ports, and the drop-in file that makes them say otherwise. */
package org.postern.backend.postfixdovecot.dovecot;
