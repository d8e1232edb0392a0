package org.postern.core.internal.simulate;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Role;
import org.postern.api.profile.AnnouncedServer;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;

/** Of the servers that are announced, a program takes the first for reading and the first for sending. */
final class Choice {

	private Choice() {
	}

	static AccountSettings of(Question asked, List<AnnouncedServer> announced) {
		return new AccountSettings(asked.method(), asked.uri().toString(), !HttpTrouble.isSecure(asked.uri()),
				first(announced, true), first(announced, false));
	}

	private static Optional<ClientServer> first(List<AnnouncedServer> announced, boolean reading) {
		return announced.stream().filter(server -> (server.endpoint().role() == Role.ACCESS) == reading).findFirst()
				.map(Choice::server);
	}

	private static ClientServer server(AnnouncedServer announced) {
		boolean login = announced.endpoint().authentication() != Authentication.NONE;
		return new ClientServer(announced.endpoint(), login ? List.of(announced.user()) : List.of(), announced.said());
	}
}
