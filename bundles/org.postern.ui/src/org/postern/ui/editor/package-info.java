/**
 * The server editor. Its truth is the text of {@code servers/NAME.yaml}, kept in one
 * {@link org.postern.ui.editor.SiteText}; every page shows what that text says and changes it through the model,
 * so the forms and the source are always the same thing, with one dirty mark and one undo for all.
 */
package org.postern.ui.editor;
