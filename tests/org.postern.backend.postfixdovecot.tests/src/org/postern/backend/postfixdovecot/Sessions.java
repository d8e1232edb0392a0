package org.postern.backend.postfixdovecot;

import java.time.Clock;
import java.time.Duration;

import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.apply.Applier;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.backend.postfixdovecot.apply.ServerCommands;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.policy.ServerConfigurator;
import org.postern.host.Host;
import org.postern.testkit.real.ServerSetup;

/** Conversations with servers of a test. */
final class Sessions {

	private Sessions() {
	}

	/** @param host how the servers are reached */
	static PostfixDovecotSession with(RealServers servers, Host host, Duration undoAfter) {
		MailServer server = new MailServer("mail", ServerSetup.HOST, "postfix-dovecot", 0, SettingValues.empty(),
				PortPolicy.empty());
		return new PostfixDovecotSession(server, host, new ServerConfigurator(servers.places(), DovecotProtocols.OWN, 0),
				new Applier(host, new ServerCommands(servers.places()), DovecotProtocols.OWN,
						servers.settings(undoAfter)), Clock.systemUTC());
	}
}
