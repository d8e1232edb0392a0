/** The facts and rules about who takes the mail of a domain. */
package org.postern.net.dns.exchange;
