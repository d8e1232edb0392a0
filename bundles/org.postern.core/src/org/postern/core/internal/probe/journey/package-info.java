/** The way that a message took, as its header tells it (RFC 5321 section 4.4). */
package org.postern.core.internal.probe.journey;
