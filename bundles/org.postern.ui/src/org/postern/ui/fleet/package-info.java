/** Tests of a whole fleet: the view with its table, details and charts, and the service that runs them. */
package org.postern.ui.fleet;
