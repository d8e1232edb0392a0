/** The pages of the domain editor that no other editor has: who the domain is, and where its settings are published. */
package org.postern.ui.editor.domain;
