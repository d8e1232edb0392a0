package org.postern.protocol.pop3;

import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;

/** What administrators are told about POP3. */
final class Pop3Info {

	static final String ID = "pop3";

	ProtocolInfo info() {
		return new ProtocolInfo(ID, "POP3", Direction.INCOMING,
				"Downloads mail to one device and, by default, deletes it from the server (RFC 1939).",
				"POP3 stores and forwards: the server keeps mail only until a program fetches it. Mail is then tied to "
						+ "that one device, and is lost with it unless the device is backed up. It knows no folders and "
						+ "no read marks. It suits a single computer, little server space or a poor connection. Whoever "
						+ "reads mail on a telephone and a computer wants IMAP. Hold deleted mail on the server for a "
						+ "while, and a lost device loses nothing.",
				List.of(pop3s(), pop3()));
	}

	private static WellKnownPort pop3s() {
		return new WellKnownPort(995, "pop3s", Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS, true,
				"POP3 over TLS from the first byte; what RFC 8314 section 3.2 prefers.");
	}

	private static WellKnownPort pop3() {
		return new WellKnownPort(110, "pop3", Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS, true,
				"The default port without encryption (RFC 1939); clients may upgrade with STLS (RFC 2595).");
	}
}
