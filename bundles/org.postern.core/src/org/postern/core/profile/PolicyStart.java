package org.postern.core.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.profile.ClientProfile;
import org.postern.api.setting.SettingValues;

/**
 * A policy to start from, made of what clients are told. Only one host becomes a server: the one where mail is read; a
 * document cannot say what a server opens beside it, such as port 25 for other servers.
 */
public record PolicyStart(ClientProfile profile) {

	private static final int RELAY_PORT = 25;
	private static final int FALLBACK_PORT = 2525;

	public PolicyStart {
		Objects.requireNonNull(profile);
	}

	/** Empty where the profile names no server at all. */
	public Optional<String> host() {
		return servers().map(Endpoint::host).findFirst();
	}

	private Stream<Endpoint> servers() {
		return Stream.concat(profile.incoming().stream(), profile.outgoing().stream());
	}

	/** What is on other hosts, and so is no part of the policy. */
	public List<Endpoint> elsewhere() {
		return servers().filter(server -> !isHere(server)).toList();
	}

	private boolean isHere(Endpoint server) {
		return host().filter(server.host()::equalsIgnoreCase).isPresent();
	}

	public PortPolicy policy() {
		List<Listener> listeners = new ArrayList<>();
		for (Endpoint server : servers().filter(this::isHere).toList()) {
			if (listeners.stream().noneMatch(other -> other.port() == server.port())) {
				listeners.add(listener(server));
			}
		}
		SettingValues retention = SettingValues.empty().with(Retention.HOLD, profile.hold()).with(Retention.EXPIRE,
				profile.expire());
		return PortPolicy.empty().withListeners(listeners).withSettings(Retention.PROTOCOL, retention);
	}

	/** Client formats tell submission, relay and fallback apart by the port alone. */
	private static Listener listener(Endpoint server) {
		Role role = role(server);
		return new Listener(server.protocol(), server.port(), Optional.empty(), server.security(), server.authentication(),
				role, role == Role.FALLBACK ? OptionalInt.of(RELAY_PORT) : OptionalInt.empty(), true, "");
	}

	private static Role role(Endpoint server) {
		if (server.role() == Role.ACCESS) {
			return Role.ACCESS;
		}
		return switch (server.port()) {
			case RELAY_PORT -> Role.RELAY;
			case FALLBACK_PORT -> Role.FALLBACK;
			default -> server.role();
		};
	}
}
