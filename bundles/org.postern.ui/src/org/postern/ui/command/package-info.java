/** The console's commands: their ids, and the handlers that menus and keys call. */
package org.postern.ui.command;
