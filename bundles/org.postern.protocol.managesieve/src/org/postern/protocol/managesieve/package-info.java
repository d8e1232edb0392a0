/** ManageSieve (RFC 5804): how users keep the scripts that sort their mail. */
package org.postern.protocol.managesieve;
