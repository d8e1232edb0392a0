/** The TLS page: how connections are protected on every listener. */
package org.postern.ui.editor.tls;
