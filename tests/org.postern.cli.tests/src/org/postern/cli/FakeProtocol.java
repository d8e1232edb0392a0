package org.postern.cli;

import java.util.List;
import java.util.Locale;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.setting.Setting;

/** What a protocol says of itself, without the protocol. */
record FakeProtocol(ProtocolInfo info) implements MailProtocol {

	static List<MailProtocol> all() {
		return List.of(
				of("imap", port(993, "imaps", Security.IMPLICIT_TLS, Role.ACCESS, true),
						port(143, "imap", Security.STARTTLS, Role.ACCESS, true),
						port(465, "imap over TLS", Security.IMPLICIT_TLS, Role.ACCESS, false)),
				of("smtp", port(465, "submissions", Security.IMPLICIT_TLS, Role.SUBMISSION, true),
						port(587, "submission", Security.STARTTLS_REQUIRED, Role.SUBMISSION, true),
						port(25, "smtp", Security.STARTTLS, Role.RELAY, true)));
	}

	private static MailProtocol of(String id, WellKnownPort... ports) {
		return new FakeProtocol(
				new ProtocolInfo(id, id.toUpperCase(Locale.ROOT), Direction.INCOMING, "What it is.", "More.", List.of(ports)));
	}

	private static WellKnownPort port(int number, String service, Security security, Role role, boolean registered) {
		return new WellKnownPort(number, service, security, Authentication.TLS_ONLY, role, registered, "Why.");
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of();
	}

	@Override
	public List<Finding> review(PortPolicy policy) {
		return List.of();
	}

	@Override
	public CheckReport check(CheckRequest request, CheckListener listener) {
		throw new UnsupportedOperationException();
	}
}
