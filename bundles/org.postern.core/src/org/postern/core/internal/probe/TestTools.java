package org.postern.core.internal.probe;

import java.time.Duration;

import org.postern.api.check.Gate;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.PortProbe;
import org.postern.core.internal.tls.Managers;
import org.postern.core.provider.Providers;
import org.postern.mail.MailClient;

/**
 * What a test works with.
 *
 * @param delivery how long a message may be on its way
 * @param gate     shared by all tests
 */
record TestTools(Providers providers, MailClient mail, Logins logins, Names names, PortProbe ports,
		Duration delivery, Managers managers, Gate gate) {

	TestTools withNames(Names other) {
		return new TestTools(providers, mail, logins, other, ports, delivery, managers, gate);
	}
}
