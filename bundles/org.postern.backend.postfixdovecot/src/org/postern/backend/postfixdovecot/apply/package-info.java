/**
 * Changing a server so that it is never left in between: staged beside the live files, checked by the server's own
 * tools and by ours, swapped as a set, and put back by Postern or, where Postern is gone, by the server itself.
 *
 * <p>What happens on the server is in the shell scripts of the folder {@code scripts}; they work on a folder of the
 * change, which holds all that is needed to undo it.
 */
package org.postern.backend.postfixdovecot.apply;
