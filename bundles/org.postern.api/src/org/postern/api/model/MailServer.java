package org.postern.api.model;

import java.util.Objects;

import org.postern.api.setting.SettingValues;

/**
 * A mail server of the site.
 *
 * @param name       its name in the site: the file name of {@code servers/NAME.yaml}
 * @param host       the name clients connect to
 * @param backend    the id of the backend that administers it
 * @param portOffset added to every port of the policy to get the port that is really opened, 0 to 60000; lets a
 *                   practice server run without root (110 becomes 10110)
 * @param access     how the backend reaches it, as the backend's access settings declare
 * @param policy     its port policy
 */
public record MailServer(String name, String host, String backend, int portOffset, SettingValues access,
		PortPolicy policy) {

	public static final int MAXIMUM_OFFSET = 60_000;

	public MailServer {
		if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
			throw new IllegalArgumentException("'" + name + "' is not a server name: use letters, digits, . _ -");
		}
		if (host.isBlank()) {
			throw new IllegalArgumentException("Server " + name + " needs a host");
		}
		Objects.requireNonNull(backend);
		Objects.requireNonNull(access);
		if (portOffset < 0 || portOffset > MAXIMUM_OFFSET) {
			throw new IllegalArgumentException("Port offset " + portOffset + " is outside 0 to " + MAXIMUM_OFFSET);
		}
		for (Listener listener : policy.listeners()) {
			Port.require(listener.port() + portOffset);
		}
	}

	/** The port that is really opened for a port of the policy. */
	public int livePort(int policyPort) {
		return Port.require(policyPort + portOffset);
	}

	/** For people: {@code 2525}, or {@code 2525 > 12525} where an offset applies. */
	public String describePort(int policyPort) {
		return portOffset == 0 ? Integer.toString(policyPort) : policyPort + " > " + livePort(policyPort);
	}

	public MailServer withPolicy(PortPolicy value) {
		return new MailServer(name, host, backend, portOffset, access, value);
	}

	/** The endpoint at which clients find a listener of this server. */
	public Endpoint endpoint(Listener listener) {
		return new Endpoint(listener.protocol(), host, livePort(listener.port()), listener.security(),
				listener.authentication(), listener.role());
	}
}
