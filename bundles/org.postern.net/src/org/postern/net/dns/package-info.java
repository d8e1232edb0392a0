/**
 * What name servers say: questions that end in time, answers as records, and the addresses of a host.
 */
package org.postern.net.dns;
