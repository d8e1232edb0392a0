/** Extra plug-ins: what is installed and what became of it, and the way in and out. */
package org.postern.ui.plugins;
