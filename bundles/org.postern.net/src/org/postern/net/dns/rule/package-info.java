/** The rules about what name servers say. */
package org.postern.net.dns.rule;
