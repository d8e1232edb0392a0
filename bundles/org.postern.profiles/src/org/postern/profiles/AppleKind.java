package org.postern.profiles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/** Apple's two kinds of mail account; each is a profile of its own, so that a user installs the one that is wanted. */
enum AppleKind {

	IMAP("imap", "EmailTypeIMAP", "IMAP"), POP("pop3", "EmailTypePOP", "POP");

	private final String protocol;
	private final String accountType;
	private final String serverType;

	AppleKind(String protocol, String accountType, String serverType) {
		this.protocol = protocol;
		this.accountType = accountType;
		this.serverType = serverType;
	}

	String protocol() {
		return protocol;
	}

	/** The word of a configuration profile. */
	String accountType() {
		return accountType;
	}

	/** The word of a declaration. */
	String serverType() {
		return serverType;
	}

	Optional<Endpoint> incoming(ClientProfile profile) {
		return best(profile.incoming(), protocol);
	}

	static Optional<Endpoint> outgoing(ClientProfile profile) {
		return best(profile.outgoing(), "smtp");
	}

	/** An account has one server for each direction, and must name both. */
	boolean suits(ClientProfile profile) {
		return incoming(profile).isPresent() && outgoing(profile).isPresent();
	}

	/** Apple too has only a flag for TLS: a server whose port says which kind is meant comes first. */
	private static Optional<Endpoint> best(List<Endpoint> servers, String protocol) {
		return servers.stream().filter(server -> server.protocol().equals(protocol))
				.min(Comparator.comparing(server -> new Misread(server).happens()));
	}
}
