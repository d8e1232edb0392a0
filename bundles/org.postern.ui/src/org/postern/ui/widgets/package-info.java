/**
 * Small helpers that give every part of the console the same look: a header row with what is going on and the
 * part's actions, an empty state that says what to do, labelled rows of forms, and read-only text with headings.
 * Each control made here has an accessible name.
 */
package org.postern.ui.widgets;
