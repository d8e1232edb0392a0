/**
 * Reaching the computer that servers run on: this one, or another over SSH. Scripts are run there by a shell, with or
 * without sudo, and every one is written down.
 */
package org.postern.host;
