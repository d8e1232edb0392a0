/** Reaching the computer that the mail servers run on. */
package org.postern.backend.postfixdovecot.host;
