/**
 * Exim as a server of SMTP. Postern keeps two blocks in Exim's own file: main options, which say for each port what is
 * offered there, and an access list, which holds senders to it. What those options said before is set aside as remarks,
 * and comes back when Postern is no longer wanted.
 */
package org.postern.backend.exim;
