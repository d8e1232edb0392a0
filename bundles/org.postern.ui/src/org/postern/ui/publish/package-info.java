/** Publishing of what clients are told: the wizard, the runs in the background, and what came of them. */
package org.postern.ui.publish;
