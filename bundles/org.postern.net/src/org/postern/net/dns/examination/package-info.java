/** What a thorough test asks the DNS about a host, or a domain. */
package org.postern.net.dns.examination;
