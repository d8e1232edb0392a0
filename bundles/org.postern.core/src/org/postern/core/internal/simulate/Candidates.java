package org.postern.core.internal.simulate;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/** Makes the list of servers that a program guesses, in its order. */
final class Candidates {

	private final List<Endpoint> all = new ArrayList<>();
	private final String domain;

	Candidates(String domain) {
		this.domain = domain;
	}

	/** @param hosts in front of the domain: {@code imap}; empty for the domain itself */
	Candidates add(String protocol, Security security, List<String> hosts, int... ports) {
		for (String host : hosts) {
			for (int port : ports) {
				all.add(endpoint(protocol, host.isEmpty() ? domain : host + "." + domain, port, security));
			}
		}
		return this;
	}

	List<Endpoint> list() {
		return List.copyOf(all);
	}

	static Endpoint endpoint(String protocol, String host, int port, Security security) {
		return new Endpoint(protocol, host, port, security,
				security.allowsCleartext() ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY,
				protocol.equals("smtp") ? Role.SUBMISSION : Role.ACCESS);
	}
}
