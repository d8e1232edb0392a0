package org.postern.api.model;

import java.util.Optional;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * The port a hoster opens in case its users' networks filter another: 2525 for 25. It helps clients to reach the
 * server; it does not help the server to deliver, for other servers listen on 25.
 *
 * @param port        the fallback port, 1 to 65535
 * @param standsInFor the port it stands in for, 1 to 65535
 */
public record FallbackPort(int port, int standsInFor) {

	/** The id of the protocol whose settings these are. */
	public static final String PROTOCOL = "smtp";

	public static final Setting<Integer> PORT = new Setting<>("fallback-port", "Fallback port",
			"Opened in case the port it stands in for is filtered; 2525 is what hosters commonly use.",
			new SettingType.WholeNumber(Port.MINIMUM, Port.MAXIMUM), 2525, false);

	public static final Setting<Integer> STANDS_IN_FOR = new Setting<>("fallback-for", "Stands in for port",
			"The fallback takes the security of this port: 25, 587 or 465.",
			new SettingType.WholeNumber(Port.MINIMUM, Port.MAXIMUM), 25, false);

	public FallbackPort {
		Port.require(port);
		Port.require(standsInFor);
	}

	public static FallbackPort of(PortPolicy policy) {
		SettingValues values = policy.settings(PROTOCOL);
		return new FallbackPort(values.get(PORT), values.get(STANDS_IN_FOR));
	}

	public boolean isOpen(PortPolicy policy) {
		return listener(policy).filter(Listener::enabled).isPresent();
	}

	/**
	 * Opens the fallback with the security of the port it stands in for. Login is always offered on it, so that it
	 * never relays for strangers; it is offered in cleartext only where the original does so.
	 */
	public PortPolicy open(PortPolicy policy) {
		Optional<Listener> original = policy.find(PROTOCOL, standsInFor);
		Security security = original.map(Listener::security).orElse(Security.STARTTLS_REQUIRED);
		Authentication authentication = original.map(Listener::authentication)
				.filter(rule -> rule != Authentication.NONE).orElse(Authentication.TLS_ONLY);
		Listener kept = listener(policy)
				.orElse(Listener.of(PROTOCOL, port, security, authentication, Role.SUBMISSION)
						.withNote("In case port " + standsInFor + " is filtered"));
		return policy.with(kept.withSecurity(security).withAuthentication(authentication).asFallbackFor(standsInFor)
				.withEnabled(true));
	}

	/** Closes the fallback; its line stays in the policy. */
	public PortPolicy close(PortPolicy policy) {
		return listener(policy).map(found -> policy.with(found.withEnabled(false))).orElse(policy);
	}

	private Optional<Listener> listener(PortPolicy policy) {
		return policy.find(PROTOCOL, port);
	}
}
