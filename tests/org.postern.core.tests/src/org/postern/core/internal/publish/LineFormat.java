package org.postern.core.internal.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/** A server in a line, as the fake reader of announcements takes it: {@code imap mail.example.org 993 tls anna}. */
record LineFormat(String id) implements ProfileFormat {

	@Override
	public FormatInfo info() {
		return new FormatInfo(id, id, "");
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(id + ".txt", "text/plain", Stream
				.concat(profile.incoming().stream(), profile.outgoing().stream()).map(server -> server.protocol() + " "
						+ server.host() + " " + server.port() + " " + server.security().key() + " anna")
				.collect(Collectors.joining("\n")));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		if (!document.text().contains(" ")) {
			throw new FormatException("line 1: no server");
		}
		List<Endpoint> servers = document.text().lines().map(line -> line.split(" "))
				.map(words -> new Endpoint(words[0], words[1], Integer.parseInt(words[2]),
						Security.ofKey(words[3]).orElseThrow(), Authentication.TLS_ONLY, Role.ACCESS))
				.toList();
		return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, servers, List.of(),
				Term.ofDays(0), Term.forever());
	}
}
