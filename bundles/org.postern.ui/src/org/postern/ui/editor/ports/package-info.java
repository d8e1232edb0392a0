/** The Ports page: which ports are open, how each is secured, and what follows from that for clients. */
package org.postern.ui.editor.ports;
