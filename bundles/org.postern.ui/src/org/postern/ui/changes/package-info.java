/**
 * The Changes view: a server's plan as a diff, applied at one press, and then each listener proven or everything back
 * as it was. The work is done by {@link org.postern.ui.changes.ChangeDesk}; the view draws its
 * {@link org.postern.ui.changes.ChangeState}.
 */
package org.postern.ui.changes;
