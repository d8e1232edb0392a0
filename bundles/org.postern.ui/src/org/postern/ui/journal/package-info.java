/** The Journal view: who changed what, when, with what result, and the way back. */
package org.postern.ui.journal;
