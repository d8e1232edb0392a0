/** The Eclipse RCP application: its window, menus, perspective and branding. Everything in it comes from the console. */
package org.postern.workbench;
