/** The facts and rules about the names of addresses. */
package org.postern.net.dns.reverse;
