package org.postern.protocol.managesieve;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Depth;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.LoginRound;
import org.postern.net.session.LoginTrials;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserTrials;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealUser;
import org.postern.testkit.real.ServerSetup;

/** A real Dovecot with Pigeonhole, from Debian's packages. */
final class SieveServer implements AutoCloseable {

	static final int PORT = 4190;

	final List<String> transcript = new ArrayList<>();
	final TestIdentity identity;
	final RealDovecot dovecot;

	/** @param open whether it listens for ManageSieve */
	SieveServer(boolean open) {
		Ports ports = RealDovecot.freePorts();
		this.identity = TestAuthority.root("Test root")
				.issue(CertificateSpec.of(ServerSetup.HOST).named(ServerSetup.HOST, ports.host()));
		this.dovecot = RealDovecot.start(ServerSetup.of(ports, identity).lines("""
				protocols = $protocols sieve
				auth_mechanisms = plain login scram-sha-256
				service managesieve-login {
				  inet_listener sieve {
				    port = %d
				  }
				}
				plugin {
				  sieve = file:~/sieve;active=~/.dovecot.sieve
				}
				!include_try conf.d/*.conf""".formatted(open ? ports.of(PORT) : 0)));
	}

	int port() {
		return dovecot.ports().of(PORT);
	}

	Endpoint endpoint() {
		return new Endpoint(SieveInfo.ID, dovecot.ports().host(), port(), Security.STARTTLS_REQUIRED,
				Authentication.TLS_ONLY, Role.ACCESS);
	}

	private SessionTarget target() {
		InetAddress address = dovecot.ports().address();
		return new SessionTarget(endpoint(), new SieveUsers().protocols().getFirst(), address, identity.trust(),
				Duration.ofSeconds(10), Cancellation.never());
	}

	private static Credentials credentials() {
		return new Credentials(RealUser.ANNA.address(), Secret.of(RealUser.ANNA.password()), Optional.empty());
	}

	LoginRound logIn() throws InterruptedException {
		return new LoginTrials(target(), credentials(), transcript::add).run(Depth.THOROUGH);
	}

	Sight script() throws InterruptedException {
		return new UserTrials(target(), credentials(), transcript::add).run(new ScriptTrial());
	}

	@Override
	public void close() {
		dovecot.close();
	}
}
