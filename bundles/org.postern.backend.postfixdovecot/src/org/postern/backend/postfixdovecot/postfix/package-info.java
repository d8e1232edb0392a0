/** Postfix: what its two files say of ports, and edits of them that leave everything else byte for byte. */
package org.postern.backend.postfixdovecot.postfix;
