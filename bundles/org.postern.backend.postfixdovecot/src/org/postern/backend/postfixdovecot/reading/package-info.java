/** What a server's own tools and files say of it, and the policy that this amounts to. */
package org.postern.backend.postfixdovecot.reading;
