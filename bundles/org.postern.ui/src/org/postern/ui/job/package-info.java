/**
 * Work in the background: jobs that appear in the Progress view and can be cancelled at once, and the way back to
 * the user interface's thread.
 */
package org.postern.ui.job;
