/** What can go wrong with logins and messages: what was seen, and a rule for each finding. */
package org.postern.core.internal.probe.rule;
