/** Asks whether a host that is met for the first time is the right one. */
package org.postern.ui.trust;
