/** Takes the passwords that reaching a server may need. */
package org.postern.ui.access;
