package org.postern.net.session;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Security;
import org.postern.net.Capabilities;
import org.postern.net.HandshakeException;
import org.postern.net.PlaintextException;
import org.postern.net.Reply;
import org.postern.net.Transcript;
import org.postern.net.Wire;
import org.postern.net.tls.PresentedChain;
import org.postern.net.tls.certificate.CertificateNames;

/** A connection brought to where a user can log in. Nothing secret is said on one that should be TLS and is not. */
final class UserSession implements AutoCloseable {

	private final SessionTarget target;
	private final UserTalk talk;
	private final Wire wire;
	private final Transcript transcript;
	private Capabilities capabilities = Capabilities.unknown();

	private UserSession(SessionTarget target, Wire wire, Transcript transcript) {
		this.target = target;
		this.wire = wire;
		this.transcript = transcript;
		this.talk = target.user().talk().get();
	}

	/**
	 * @throws IOException    if the network breaks it off
	 * @throws SessionRefused if the server does, or TLS is not as it should be
	 */
	static UserSession open(SessionTarget target, Transcript transcript) throws IOException, SessionRefused {
		InetSocketAddress address = new InetSocketAddress(target.address(), target.endpoint().port());
		UserSession session = new UserSession(target,
				Wire.connect(address, target.timeout(), target.cancellation(), transcript), transcript);
		try {
			session.begin();
			return session;
		} catch (IOException | SessionRefused | RuntimeException e) {
			session.close();
			throw e;
		}
	}

	private void begin() throws IOException, SessionRefused {
		Security security = target.endpoint().security();
		if (security == Security.IMPLICIT_TLS) {
			secure();
		}
		wire.begin();
		Reply greeting = talk.greeting(wire);
		if (!greeting.isOk()) {
			throw new SessionRefused(LoginRefusal.ofGreeting(talk.refusal(greeting)), greeting.lines());
		}
		capabilities = ask();
		if (security.upgrades()) {
			upgrade();
		}
	}

	private Capabilities ask() throws IOException {
		wire.begin();
		return talk.capabilities(wire);
	}

	private void upgrade() throws IOException, SessionRefused {
		if (capabilities.known() && !capabilities.startTls()) {
			throw new SessionRefused(LoginResult.TLS_FAILED, List.of("TLS is not offered"));
		}
		wire.begin();
		Reply reply = talk.startTls(wire);
		if (!reply.isOk()) {
			throw new SessionRefused(LoginResult.TLS_FAILED, reply.lines());
		}
		secure();
		capabilities = ask();
	}

	private void secure() throws IOException, SessionRefused {
		wire.begin();
		try {
			requireTrusted(wire.startTls(target.endpoint().host(), target.trust()).chain());
		} catch (HandshakeException | PlaintextException e) {
			throw new SessionRefused(LoginResult.TLS_FAILED, List.of(String.valueOf(e.getMessage())));
		}
	}

	private void requireTrusted(PresentedChain chain) throws SessionRefused {
		if (chain.trustProblem().isPresent() || chain.leaf().isEmpty()) {
			throw new SessionRefused(LoginResult.TLS_FAILED,
					List.of(chain.trustProblem().orElse("No certificate was presented")));
		}
		CertificateNames names = new CertificateNames(chain.leaf().get());
		String host = target.endpoint().host();
		boolean literal = host.contains(":") || host.matches("[0-9.]+");
		if (!names.cover(host) && !(literal && names.all().contains(target.address().getHostAddress()))) {
			throw new SessionRefused(LoginResult.TLS_FAILED, List
					.of("The certificate is not for " + host + ", but for " + String.join(", ", names.all())));
		}
	}

	Capabilities capabilities() {
		return capabilities;
	}

	/** What the server can do now; after a login it may be more. */
	Capabilities askAgain() throws IOException {
		capabilities = ask();
		return capabilities;
	}

	Optional<LoginWay> ownWay() {
		return talk.ownWay(capabilities);
	}

	UserTalk talk() {
		return talk;
	}

	Wire wire() {
		return wire;
	}

	SessionTarget target() {
		return target;
	}

	/** Notes what happened beside the dialogue. */
	void note(String what) {
		transcript.note(what);
	}

	/** Manners only: what the server makes of it does not matter any more. */
	void quit() throws IOException {
		wire.begin(Duration.ofMillis(300));
		talk.leave(wire);
		wire.readLine();
	}

	@Override
	public void close() {
		wire.close();
	}
}
