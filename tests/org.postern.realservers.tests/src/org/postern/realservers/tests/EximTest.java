package org.postern.realservers.tests;

import java.util.Set;

import org.postern.testkit.real.RealExim;
import org.postern.testkit.real.RunningServer;

/** Exim, built with GnuTLS by Debian. */
class EximTest extends SmtpServerContract {

	EximTest() {
		super(RealExim.PORTS);
	}

	@Override
	RunningServer start(Ground ground) {
		return ground.exim(ground.dovecot(), RealExim.CLOSED);
	}

	@Override
	Set<String> troubles(Place place) {
		// It offers a login between servers too, which nobody asked it to.
		return place.betweenServers() ? Set.of("login.offered-unexpectedly", "tls.obsolete-taken")
				: Set.of("tls.obsolete-taken");
	}
}
