/**
 * Rows of a form: an aligned label, a control with its accessible name, and a hint beneath that turns into the problem
 * when what was typed cannot be. {@link org.postern.ui.editor.field.SettingsForm} makes them from nothing but the
 * settings that a provider declares.
 */
package org.postern.ui.editor.field;
