/** The workbench used as a person uses it, on a real local server. */
package org.postern.ui.tests;
