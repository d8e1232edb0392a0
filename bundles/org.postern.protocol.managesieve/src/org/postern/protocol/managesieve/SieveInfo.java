package org.postern.protocol.managesieve;

import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;

/** What administrators are told about ManageSieve. */
final class SieveInfo {

	static final String ID = "managesieve";
	static final String LABEL = "ManageSieve";

	/** Where servers listened before a port was registered. */
	static final int FORMER_PORT = 2000;

	ProtocolInfo info() {
		return new ProtocolInfo(ID, LABEL, Direction.NONE,
				"Lets users keep the scripts by which the server sorts their mail (RFC 5804).",
				"A Sieve script runs on the server when mail arrives: it files mail into folders, rejects it, forwards it or "
						+ "answers that somebody is away, also while no program of the user runs. ManageSieve is how mail "
						+ "programs and webmail store such scripts. It carries no mail, so it stands beside IMAP and replaces "
						+ "nothing. Open it where users shall make rules of their own.",
				List.of(sieve(), former()));
	}

	private static WellKnownPort sieve() {
		return new WellKnownPort(4190, "sieve", Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY, Role.ACCESS, true,
				"The registered port (RFC 5804 section 1.8); TLS begins with STARTTLS.");
	}

	private static WellKnownPort former() {
		return new WellKnownPort(FORMER_PORT, "sieve on 2000", Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
				Role.ACCESS, false, "Where servers listened before RFC 5804. IANA has given it to another protocol; only very "
						+ "old programs look there.");
	}
}
