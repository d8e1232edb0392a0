package org.postern.channels;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Recipient;

/** What templates can say of a user and his profile. */
record MailWords(ClientProfile profile, Recipient recipient, String language) {

	Map<String, String> all() {
		String address = recipient.address().toString();
		return Map.of("name", recipient.name().isBlank() ? address : recipient.name(), "address", address, "domain",
				profile.domain(), "provider", profile.displayName(language), "user",
				profile.userName().apply(recipient.address()), "incoming", servers(profile.incoming()), "outgoing",
				servers(profile.outgoing()));
	}

	private static String servers(List<Endpoint> servers) {
		return servers.stream().map(server -> "  " + server.protocol().toUpperCase(Locale.ROOT) + "  " + server.host()
				+ "  " + server.port() + "  " + security(server)).collect(Collectors.joining("\n"));
	}

	/** In the words of mail programs, which are the same in every language. */
	private static String security(Endpoint server) {
		return switch (server.security()) {
			case IMPLICIT_TLS -> "SSL/TLS";
			case STARTTLS, STARTTLS_REQUIRED -> "STARTTLS";
			case NONE -> "-";
		};
	}
}
