package org.postern.net.session;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.postern.api.check.Depth;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.secret.Secret;
import org.postern.net.sasl.Credentials;
import org.postern.testkit.TestIdentity;

/** Logs in at a port of the loopback address. */
final class LoginBench {

	static final String PASSWORD = "rosebud-42";
	final TestIdentity identity = TestIdentity.of("127.0.0.1");
	final List<String> transcript = new CopyOnWriteArrayList<>();
	final CancelSource cancel = new CancelSource();
	Optional<String> token = Optional.empty();
	String password = PASSWORD;
	Security security = Security.NONE;
	Duration timeout = Duration.ofSeconds(5);

	SessionTarget target(String protocol, int port) {
		return new SessionTarget(
				new Endpoint(protocol, "127.0.0.1", port, security, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS),
				new StandardProtocols().protocols().stream().filter(one -> one.id().equals(protocol)).findFirst()
						.orElseThrow(), InetAddress.getLoopbackAddress(), identity.trust(), timeout, cancel);
	}

	Credentials credentials() {
		return new Credentials("anna", Secret.of(password), token.map(Secret::of));
	}

	LoginRound logIn(String protocol, int port, Depth depth) throws InterruptedException {
		return new LoginTrials(target(protocol, port), credentials(), transcript::add).run(depth);
	}

	/** Nothing that a transcript shows gives a secret away. */
	boolean isDiscreet() {
		String encoded = Base64.getEncoder().encodeToString(("\0anna\0" + password).getBytes(StandardCharsets.UTF_8));
		return transcript.stream().noneMatch(line -> line.contains(password) || line.contains(encoded));
	}
}
