/** The Retention page: how long POP3 mail stays, for everyone and for some, and what that would remove now. */
package org.postern.ui.editor.retention;
