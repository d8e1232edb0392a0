/** The Clients page: what each kind of client would be told by the policy as it now stands. */
package org.postern.ui.editor.clients;
