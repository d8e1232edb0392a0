/** What review says of a server as the editor has it, while it is being edited. */
package org.postern.ui.editor.review;
