/**
 * What mail programs do when a user types an address: where each of them looks for settings, in its order, what it ends
 * up with, and whether that is what the policy means.
 */
package org.postern.core.simulate;
