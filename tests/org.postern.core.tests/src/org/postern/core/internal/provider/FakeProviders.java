package org.postern.core.internal.provider;

import static org.postern.api.model.Authentication.NONE;
import static org.postern.api.model.Authentication.TLS_ONLY;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendInfo;
import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.protocol.Direction;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.rule.Rulebook;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.core.provider.Providers;

/** POP3, IMAP and SMTP with their ports and settings, a companion with settings of every type, and one backend. */
public record FakeProviders(List<MailProtocol> protocols, List<BackendInfo> backends) implements Providers {

	public static final Setting<String> DATA = new Setting<>("data", "Data", "Where mail is kept.",
			new SettingType.Text(), "", false);
	public static final Setting<Boolean> LOUD = new Setting<>("loud", "Loud", "Whether to log more.",
			new SettingType.Flag(), false, false);

	public static final Setting<String> BIND = new Setting<>("bind", "Bind", "Where to listen.",
			new SettingType.Text(), "127.0.0.1", false);

	public static final Setting<String> FOLDER = new Setting<>("folder", "Folder", "Where to.",
			new SettingType.Text(), "", false);

	public static FakeProviders usual() {
		return new FakeProviders(List.of(
				new FakeProtocol("pop3", Direction.INCOMING, Retention.settings(),
						port(995, Security.IMPLICIT_TLS, Role.ACCESS), port(110, Security.STARTTLS, Role.ACCESS)),
				new FakeProtocol("imap", Direction.INCOMING, List.of(),
						port(993, Security.IMPLICIT_TLS, Role.ACCESS), port(143, Security.STARTTLS, Role.ACCESS),
						new WellKnownPort(465, "imap on 465", Security.IMPLICIT_TLS, TLS_ONLY, Role.ACCESS, false, "")),
				new FakeProtocol("smtp", Direction.OUTGOING, List.of(FallbackPort.PORT, FallbackPort.STANDS_IN_FOR),
						port(465, Security.IMPLICIT_TLS, Role.SUBMISSION), port(587, Security.STARTTLS, Role.SUBMISSION),
						new WellKnownPort(25, "smtp", Security.STARTTLS, NONE, Role.RELAY, true, ""),
						new WellKnownPort(2525, "fallback", Security.STARTTLS, TLS_ONLY, Role.FALLBACK, false, "")),
				new FakeProtocol(new ProtocolInfo("sieve", "ManageSieve", Direction.NONE, "", "", List.of()), List.of(
						new Setting<>("greet", "Greet", "Whether to greet.", new SettingType.Flag(), true, true),
						new Setting<>("mode", "Mode", "How.", new SettingType.Choice(List.of("fast", "safe")), "safe", false),
						new Setting<>("scripts", "Scripts", "How many.", new SettingType.WholeNumber(1, 99), 5, true),
						new Setting<>("banner", "Banner", "What it says.", new SettingType.Text(), "", true)), List.of())),
				List.of(new BackendInfo("local", "Local", "A server in the small.", List.of(DATA, BIND, LOUD), 10_000)));
	}

	private static WellKnownPort port(int port, Security security, Role role) {
		return new WellKnownPort(port, "service", security, TLS_ONLY, role, true, "");
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return protocols.stream().filter(protocol -> protocol.info().id().equals(id)).findFirst();
	}

	/** A protocol that reports what it is told to. */
	public record FakeProtocol(ProtocolInfo info, List<Setting<?>> settings, List<Finding> findings)
			implements MailProtocol {

		FakeProtocol(String id, Direction direction, List<Setting<?>> settings, WellKnownPort... ports) {
			this(new ProtocolInfo(id, id.toUpperCase(), direction, "", "", List.of(ports)), settings, List.of());
		}

		@Override
		public List<Finding> review(PortPolicy policy) {
			return findings;
		}

		@Override
		public CheckReport check(CheckRequest request, CheckListener listener) {
			return new CheckReport(List.of(), List.of());
		}
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of(new ChannelInfo("attic", "Attic", "", List.of()),
				new ChannelInfo("folder", "Folder", "Into a folder.", List.of(FOLDER, LOUD)));
	}

	@Override
	public Rulebook rulebook() {
		return Rulebook.empty();
	}
}
