package org.postern.backend.postfixdovecot.postfix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.model.Listener;
import org.postern.api.model.Port;
import org.postern.api.model.Role;

/**
 * A service of Postfix's that listens on the network.
 *
 * @param service its lines
 * @param port    the port really opened
 * @param binds   at which addresses; empty for all of the server
 * @param rules   what it asks of clients
 */
record SmtpService(MasterService service, int port, List<String> binds, SmtpRules rules) {

	/** The program for mail over SMTP. */
	static final String PROGRAM = "smtpd";

	private static final String PROTOCOL = "smtp";
	private static final Pattern FALLBACK = Pattern.compile(".*/fallback-(\\d{1,5})");

	SmtpService {
		binds = List.copyOf(binds);
	}

	/** Empty where its port is not known. */
	static Optional<SmtpService> of(MasterService service, Parameters parameters, Interfaces interfaces) {
		Address address = Address.parse(service.name());
		OptionalInt port = interfaces.port(address.service());
		return port.isEmpty() ? Optional.empty() : Optional.of(new SmtpService(service, port.getAsInt(),
				interfaces.binds(address.host()), SmtpRules.of(service, parameters)));
	}

	boolean isSmtp() {
		return service.command().equals(PROGRAM);
	}

	/** What it amounts to: one listener for each address. */
	List<Listener> listeners() {
		return binds.isEmpty() ? List.of(listener(Optional.empty()))
				: binds.stream().map(bind -> listener(Optional.of(bind))).toList();
	}

	private Listener listener(Optional<String> bind) {
		Listener listener = Listener.of(PROTOCOL, port, rules.security(), rules.authentication(),
				rules.loginNeeded() ? Role.SUBMISSION : Role.RELAY).withBind(bind).withEnabled(!service.isClosed());
		Matcher matcher = FALLBACK.matcher(service.option("syslog_name").orElse(""));
		return rules.loginNeeded() && matcher.matches() && Port.isValid(Integer.parseInt(matcher.group(1)))
				? listener.asFallbackFor(Integer.parseInt(matcher.group(1))) : listener;
	}

	/** Whether it can be what is wanted, be it with other rules. */
	boolean isAt(Listener listener) {
		return port == listener.port() && (listener.bind().isEmpty() ? binds.isEmpty()
				: binds.contains(listener.bind().get()));
	}

	/** The rules that a policy's listener states. */
	static SmtpRules rules(Listener listener) {
		return new SmtpRules(listener.security(), listener.authentication(), listener.role() != Role.RELAY);
	}

	/** The name under which a new service logs. */
	static Optional<String> logName(Listener listener) {
		return switch (listener.role()) {
			case RELAY -> Optional.empty();
			case FALLBACK -> Optional.of("postfix/fallback-" + listener.standsInFor().getAsInt());
			case ACCESS, SUBMISSION -> Optional.of(listener.security().allowsCleartext() || listener.security().upgrades()
					? "postfix/submission" : "postfix/submissions");
		};
	}

	/**
	 * A service's name, taken apart.
	 *
	 * @param host    empty where it has none
	 * @param service a port, or a name for one
	 */
	record Address(Optional<String> host, String service) {

		static Address parse(String name) {
			int colon = name.lastIndexOf(':');
			if (colon < 0) {
				return new Address(Optional.empty(), name);
			}
			String host = name.substring(0, colon);
			boolean brackets = host.startsWith("[") && host.endsWith("]");
			return new Address(Optional.of(brackets ? host.substring(1, host.length() - 1) : host).filter(text -> !text.isEmpty()),
					name.substring(colon + 1));
		}

		/** A name for a service at an address. */
		static String format(String host, String service) {
			return (host.contains(":") ? "[" + host + "]" : host) + ":" + service;
		}
	}
}
