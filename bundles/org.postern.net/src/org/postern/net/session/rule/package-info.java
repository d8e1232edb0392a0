/** What the trials of a mailbox come to: one class for each finding. */
package org.postern.net.session.rule;
