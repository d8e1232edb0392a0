/**
 * Servers that Postern can administer. A backend reads a server, plans and applies a policy, and can undo what it
 * did; proving, journal and recovery are done for all backends alike by those who call it.
 */
package org.postern.api.backend;
