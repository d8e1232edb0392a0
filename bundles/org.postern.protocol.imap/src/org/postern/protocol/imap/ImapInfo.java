package org.postern.protocol.imap;

import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;

/** What administrators are told about IMAP. */
final class ImapInfo {

	static final String ID = "imap";
	/** The port some guides list for IMAP beside 993; IANA gives it to submissions. */
	static final int UNREGISTERED_PORT = 465;

	ProtocolInfo info() {
		return new ProtocolInfo(ID, "IMAP", Direction.INCOMING,
				"Works on mail that stays on the server, in folders (RFC 9051).",
				"IMAP is a remote file server for mail: every program and every device sees the same folders, the same "
						+ "mail and the same read marks. Nothing is tied to one device. A deletion is a deletion "
						+ "everywhere, and mail takes space on the server until somebody deletes it. It suits whoever "
						+ "reads mail in more than one place.",
				List.of(imaps(), imap(), unregistered()));
	}

	private static WellKnownPort imaps() {
		return new WellKnownPort(993, "imaps", Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS, true,
				"IMAP over TLS from the first byte; what RFC 8314 section 3.2 prefers.");
	}

	private static WellKnownPort imap() {
		return new WellKnownPort(143, "imap", Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS, true,
				"The default port without encryption (RFC 9051); clients may upgrade with STARTTLS.");
	}

	private static WellKnownPort unregistered() {
		return new WellKnownPort(UNREGISTERED_PORT, "imap on 465", Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
				Role.ACCESS, false, "Not registered for IMAP. Some set-up guides list \"993 & 465\" for secure IMAP; it "
						+ "conflicts with submissions on the same address.");
	}
}
