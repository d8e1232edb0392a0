/** What reaching a server takes from the person at the console: a word about an unknown host, and passwords. */
package org.postern.ui.access;
