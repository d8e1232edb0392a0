/** How long POP3 mail stays, as a script that the server runs once a day. */
package org.postern.backend.postfixdovecot.retention;
