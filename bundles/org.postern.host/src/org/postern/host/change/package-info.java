/**
 * Changing a host's files so that it is never left in between: staged beside the live files, checked there, swapped as a
 * set, and put back by Postern or, where Postern is gone, by the host itself.
 *
 * <p>What happens on the host is in the shell scripts of the folder {@code scripts}; they work on a folder of the change,
 * which holds all that is needed to undo it.
 */
package org.postern.host.change;
