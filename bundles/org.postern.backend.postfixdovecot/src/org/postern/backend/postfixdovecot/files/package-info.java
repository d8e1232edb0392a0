/** Configuration files on the server: staged, swapped and put back as a set. */
package org.postern.backend.postfixdovecot.files;
