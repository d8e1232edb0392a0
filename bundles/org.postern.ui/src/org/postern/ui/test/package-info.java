/** The Connection test view, and the test runs it shows. */
package org.postern.ui.test;
