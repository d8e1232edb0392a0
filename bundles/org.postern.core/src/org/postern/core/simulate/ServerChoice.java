package org.postern.core.simulate;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.rule.Fact;

/**
 * A server that a mail program would set up.
 *
 * @param program which one
 * @param address what the user typed
 * @param server  what it would set up
 * @param meant   what the policy means clients to use; empty where there is no policy
 */
public record ServerChoice(MailProgram program, MailAddress address, ClientServer server,
		Optional<ClientProfile> meant) implements Fact {

	public ServerChoice {
		Objects.requireNonNull(program);
		Objects.requireNonNull(address);
		Objects.requireNonNull(server);
		Objects.requireNonNull(meant);
	}

	/** What the policy opens to clients for the same protocol, preferred first. */
	public Stream<Endpoint> offered() {
		return meant.stream().flatMap(profile -> Stream.concat(profile.incoming().stream(), profile.outgoing().stream()))
				.filter(endpoint -> endpoint.protocol().equals(server.endpoint().protocol()));
	}

	/** What the policy opens at the very host and port. */
	public Optional<Endpoint> same() {
		return offered().filter(endpoint -> endpoint.host().equalsIgnoreCase(server.endpoint().host())
				&& endpoint.port() == server.endpoint().port()).findFirst();
	}
}
