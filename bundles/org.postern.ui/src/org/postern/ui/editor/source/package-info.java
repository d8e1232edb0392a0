/** The Source page: the YAML itself, coloured, with its problems where they are. */
package org.postern.ui.editor.source;
