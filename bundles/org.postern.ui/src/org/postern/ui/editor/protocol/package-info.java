/** The pages that protocols have because they declare settings, with no code of their own for it. */
package org.postern.ui.editor.protocol;
