/** The facts and rules about what a domain announces to mail programs. */
package org.postern.net.dns.service;
