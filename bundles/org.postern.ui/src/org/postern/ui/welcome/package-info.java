/** The welcome page: what Postern is, three ways to begin, and the tour as it runs. */
package org.postern.ui.welcome;
