package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;

/**
 * A tested endpoint.
 *
 * @param usable the address at which all went well; empty where something failed
 * @param blame  the stage that failed
 */
record EndpointOutcome(EndpointReport report, Optional<InetAddress> usable, Optional<Stage> blame) {

	Endpoint endpoint() {
		return report.endpoint();
	}

	/** For people: {@code smtp 127.0.0.1:12525}. */
	static String place(Endpoint endpoint) {
		String host = endpoint.host().contains(":") ? "[" + endpoint.host() + "]" : endpoint.host();
		return endpoint.protocol() + " " + host + ":" + endpoint.port();
	}
}
