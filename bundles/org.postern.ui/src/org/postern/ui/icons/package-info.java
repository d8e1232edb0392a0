/** The console's own pictures: SVG files, loaded by SWT at the zoom of the screen. */
package org.postern.ui.icons;
