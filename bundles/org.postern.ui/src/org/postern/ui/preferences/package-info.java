/** What the administrator prefers, and the page to state it. */
package org.postern.ui.preferences;
