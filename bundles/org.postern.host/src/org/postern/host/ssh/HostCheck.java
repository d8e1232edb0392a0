package org.postern.host.ssh;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust;
import org.postern.host.ssh.KnownHosts.Line;

/** Decides by its key whether a host is the right one, before anything is told to it. */
final class HostCheck implements ServerKeyVerifier {

	private final SshPlace place;
	private final KnownHosts known;
	private final HostTrust trust;
	private volatile Optional<BackendException> refusal = Optional.empty();
	private volatile boolean deciding;

	HostCheck(SshPlace place, KnownHosts known, HostTrust trust) {
		this.place = place;
		this.known = known;
		this.trust = trust;
	}

	/** Why the host was refused, where it was. */
	Optional<BackendException> refusal() {
		return refusal;
	}

	/** Whether somebody is thinking about the host just now. */
	boolean isDeciding() {
		return deciding;
	}

	@Override
	public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
		deciding = true;
		try {
			refusal = judge(key);
		} catch (IOException e) {
			refusal = Optional.of(new BackendException("The known hosts cannot be read or written: " + e.getMessage(),
					"Give yourself the right to read and write that file.", e));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			refusal = Optional.of(new BackendException("Nobody answered whether to trust " + place.address(),
					"Try again, and answer.", e));
		} finally {
			deciding = false;
		}
		return refusal.isEmpty();
	}

	private Optional<BackendException> judge(PublicKey key) throws IOException, InterruptedException {
		List<Line> lines = known.about(place);
		Optional<Line> same = lines.stream().filter(line -> line.key().equals(KnownHosts.encoded(key)))
				.reduce((one, other) -> one.isRevoked() ? one : other);
		if (same.isPresent()) {
			return same.filter(Line::isRevoked).map(line -> revoked(line, key));
		}
		List<Line> others = lines.stream().filter(line -> !line.isRevoked()).toList();
		return others.isEmpty() ? ask(key) : Optional.of(changed(others, key));
	}

	private Optional<BackendException> ask(PublicKey key) throws IOException, InterruptedException {
		HostKey shown = new HostKey(place.host(), place.port(), KnownHosts.type(key), fingerprint(key));
		return switch (trust.decide(shown)) {
			case ONCE -> Optional.empty();
			case ALWAYS -> {
				known.add(place, key);
				yield Optional.empty();
			}
			case REFUSED -> Optional.of(new BackendException(
					"The host key of " + shown.place() + " is not known: " + shown.type() + " " + shown.fingerprint(),
					"Compare it with what the server itself says (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub, on its "
							+ "console). If it is the same, state --trust-host-key " + shown.fingerprint()
							+ " once, or answer the question of the workbench."));
		};
	}

	private BackendException changed(List<Line> lines, PublicKey key) {
		Line line = lines.getFirst();
		return new BackendException(
				"The host key of " + place.address() + " has changed, or another computer answers in its place: "
						+ KnownHosts.type(key) + " " + fingerprint(key) + " is not the one at " + line.place()
						+ ". Nothing was sent to it.",
				"Find out why, from the server's administrator. If the server was set up anew, remove that line, and compare "
						+ "the fingerprint when you are asked.");
	}

	private BackendException revoked(Line line, PublicKey key) {
		return new BackendException("The host key of " + place.address() + " was revoked at " + line.place() + ": "
				+ fingerprint(key) + ". Nothing was sent to it.",
				"Whoever revoked it knows why: the key may be in the wrong hands. Give the server another one.");
	}

	private static String fingerprint(PublicKey key) {
		return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
	}
}
