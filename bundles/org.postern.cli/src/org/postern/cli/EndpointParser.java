package org.postern.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.protocol.WellKnownPort;
import org.postern.core.provider.Providers;

/** Reads endpoints such as {@code mail.example.org:587} and {@code smtp+starttls://mail.example.org:2525}. */
record EndpointParser(Providers providers) {

	private static final Pattern URL = Pattern
			.compile("([a-z0-9-]+)(?:\\+(tls|starttls|none))?://(\\[[0-9a-fA-F:.]+]|[^:/\\[\\]]+)(?::([0-9]{1,5}))?/?");
	private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:/\\[\\]]+):([0-9]{1,5})");

	private record Known(String protocol, WellKnownPort port) {
	}

	Endpoint url(String text) throws CommandException {
		Matcher url = URL.matcher(text);
		if (!url.matches()) {
			throw misunderstood(text);
		}
		Optional<Integer> port = Optional.ofNullable(url.group(4)).map(Integer::valueOf);
		Known known = service(url.group(1), port)
				.orElseThrow(() -> CommandException.usage("'" + url.group(1) + "' is no protocol that is installed",
						"There are: " + String.join(", ", services()) + "."));
		return endpoint(known, url.group(3), port.orElse(known.port.port()),
				Optional.ofNullable(url.group(2)).flatMap(EndpointParser::security));
	}

	/** The protocol follows from the port, where it is a well-known one. */
	Endpoint hostAndPort(String text) throws CommandException {
		Matcher parts = HOST_AND_PORT.matcher(text);
		if (!parts.matches()) {
			throw misunderstood(text);
		}
		int port = Integer.parseInt(parts.group(2));
		Known known = known().stream().filter(found -> found.port.port() == port)
				.min((one, other) -> Boolean.compare(other.port.registered(), one.port.registered()))
				.orElseThrow(() -> CommandException.usage("What is spoken on port " + port + " is not known",
						"Name the protocol: smtp+starttls://" + text));
		return endpoint(known, parts.group(1), port, Optional.empty());
	}

	/** By IANA service name ({@code imaps}), or by protocol, then preferably the one of the port that is stated. */
	private Optional<Known> service(String word, Optional<Integer> port) {
		List<Known> ofProtocol = known().stream().filter(found -> found.protocol.equals(word)).toList();
		Optional<Known> byPort = ofProtocol.stream().filter(found -> port.equals(Optional.of(found.port.port())))
				.findFirst();
		Optional<Known> byName = known().stream().filter(found -> found.port.service().equals(word)).findFirst();
		return byPort.or(() -> byName).or(() -> ofProtocol.stream().findFirst());
	}

	private List<Known> known() {
		return providers.protocols().stream().map(MailProtocol::info)
				.flatMap(info -> info.ports().stream().map(port -> new Known(info.id(), port))).toList();
	}

	private List<String> services() {
		return known().stream().flatMap(found -> List.of(found.protocol, found.port.service()).stream()).distinct()
				.filter(word -> word.matches("[a-z0-9-]+")).toList();
	}

	private static Optional<Security> security(String word) {
		return word.equals("starttls") ? Optional.of(Security.STARTTLS_REQUIRED) : Security.ofKey(word);
	}

	private static Endpoint endpoint(Known known, String stated, int port, Optional<Security> security)
			throws CommandException {
		String host = stated.startsWith("[") ? stated.substring(1, stated.length() - 1) : stated;
		return CommandException.typed(() -> {
			Security protection = security.orElse(known.port.security());
			Authentication login = protection == Security.NONE ? Authentication.CLEARTEXT_ALLOWED
					: known.port.authentication();
			return new Endpoint(known.protocol, stated.equals(host) ? DomainName.require(host) : host, port, protection,
					login, known.port.role());
		});
	}

	private static CommandException misunderstood(String text) {
		return CommandException.usage("'" + text + "' is not a target", "Targets are: "
				+ String.join("; ", Selection.forms()) + ".");
	}
}
