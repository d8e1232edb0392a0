package org.postern.realservers.tests;

import java.util.Set;

import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RunningServer;

/** Postfix takes every version and cipher that OpenSSL has, as mail servers among themselves need it. */
class PostfixTest extends SmtpServerContract {

	PostfixTest() {
		super(RealPostfix.PORTS);
	}

	@Override
	RunningServer start(Ground ground) {
		return ground.postfix(ground.dovecot());
	}

	@Override
	Set<String> troubles(Place place) {
		return place.betweenServers() ? Set.of("tls.obsolete-taken")
				: Set.of("tls.obsolete-taken", "tls.weak-cipher-anonymous");
	}
}
