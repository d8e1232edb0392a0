/** Passwords in Equinox secure storage, for the workbench. */
package org.postern.ui.secret;
