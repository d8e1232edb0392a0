/** What the status line says of the local server. */
package org.postern.ui.status;
