package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.backend.DovecotProtocol;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.backend.postfixdovecot.render.Effect;

/**
 * The part of the drop-in file for one protocol. Listeners keep the administrator's names where they have one. What TLS
 * and log-in demand holds for a log-in program, so listeners that demand something else get a service of their own,
 * which runs the same program with other settings.
 */
final class ProtocolText {

	private static final List<String> INHERITED = List.of("chroot", "service_count", "process_min_avail");

	private final DovecotReading reading;
	private final Dialect dialect;
	private final DovecotProtocol protocol;
	private final List<Listener> wanted;
	private final Map<String, ServiceText> services = new LinkedHashMap<>();

	ProtocolText(DovecotReading reading, DovecotProtocol protocol, List<Listener> wanted) {
		this.reading = reading;
		this.dialect = reading.dialect();
		this.protocol = protocol;
		this.wanted = new ArrayList<>(wanted);
	}

	String text() {
		service(usualName());
		List<FoundListener> found = reading.found(protocol).filter(listener -> !listener.proxied()).toList();
		found.stream().filter(this::isOthers).forEach(this::keepOrClose);
		Demand usual = usualDemand();
		groups(usual).forEach((demand, listeners) -> write(demand.equals(usual) ? usualName() : serviceFor(demand),
				listeners, found));
		found.stream().filter(listener -> listener.service().isUsual() && !listener.isOurs())
				.filter(listener -> !service(usualName()).has(listener.name()))
				.forEach(listener -> service(usualName()).listener(listener.name(), List.of("port = 0")));
		return spoken() + rule(usual)
				+ services.values().stream().map(ServiceText::text).collect(Collectors.joining());
	}

	private String usualName() {
		return protocol.program();
	}

	private ServiceText service(String name) {
		return services.computeIfAbsent(name, ServiceText::new);
	}

	private String spoken() {
		if (wanted.isEmpty() || reading.isSpoken(protocol)) {
			return "";
		}
		return dialect == Dialect.V2_4 ? "protocols {\n  " + protocol.word() + " = yes\n}\n"
				: "protocols = " + String.join(" ", reading.protocols()) + " " + protocol.word() + "\n";
	}

	private String rule(Demand usual) {
		return "protocol " + protocol.word() + " {\n  ssl = " + usual.ssl() + "\n  " + dialect.cleartextLogin() + " = "
				+ dialect.cleartextLogin(usual.cleartextLogin()) + "\n}\n";
	}

	private boolean isOthers(FoundListener listener) {
		return !listener.service().isUsual() && !listener.service().isOurs();
	}

	/** The administrator's own service stays as it is, or its port is closed and opened as is wanted. */
	private void keepOrClose(FoundListener listener) {
		List<Effect> effects = listener.listeners().stream().map(Effect::of).toList();
		List<Effect> all = wanted.stream().map(Effect::of).toList();
		if (listener.isOpen() && listener.isServed() && all.containsAll(effects)) {
			wanted.removeIf(one -> effects.contains(Effect.of(one)));
		} else {
			service(listener.service().name()).listener(listener.name(), List.of("port = 0"));
		}
	}

	/** What the lowest port wants holds for the usual program: the well-known ports are low. */
	private Demand usualDemand() {
		return wanted.stream().filter(listener -> listener.security() != Security.IMPLICIT_TLS)
				.min(Comparator.comparing(Listener::port)).map(Demand::of)
				.orElseGet(() -> reading.services(protocol).stream().filter(LoginService::isUsual)
						.map(LoginService::demand).filter(Demand::canTls).findFirst().orElse(Demand.FOR_TLS));
	}

	/** Listeners by demand. Those with TLS from the first byte go where TLS is possible at all. */
	private Map<Demand, List<Listener>> groups(Demand usual) {
		Map<Demand, List<Listener>> groups = new TreeMap<>(
				Comparator.comparing((Demand demand) -> !demand.equals(usual)).thenComparing(Demand::label));
		groups.put(usual, new ArrayList<>());
		wanted.stream().filter(listener -> listener.security() != Security.IMPLICIT_TLS)
				.forEach(listener -> groups.computeIfAbsent(Demand.of(listener), key -> new ArrayList<>()).add(listener));
		Demand tls = groups.keySet().stream().filter(Demand::canTls).findFirst().orElse(Demand.FOR_TLS);
		wanted.stream().filter(listener -> listener.security() == Security.IMPLICIT_TLS)
				.forEach(listener -> groups.computeIfAbsent(tls, key -> new ArrayList<>()).add(listener));
		return groups;
	}

	/** A service that runs the log-in program with demands of its own. */
	private String serviceFor(Demand demand) {
		String name = LoginService.OURS + protocol.id() + "-" + demand.label();
		ServiceText service = service(name);
		Optional<ConfBlock> usual = reading.settings().block("service", usualName());
		String program = usual.flatMap(block -> block.stated("executable")).orElse(usualName());
		service.setting("executable", program + " -o ssl=" + demand.ssl() + " -o " + dialect.cleartextLogin() + "="
				+ dialect.cleartextLogin(demand.cleartextLogin()));
		service.setting("type", "login");
		service.setting("protocol", protocol.word());
		service.setting("user", usual.flatMap(block -> block.stated("user")).orElse(dialect.loginUser()));
		INHERITED.forEach(key -> usual.flatMap(block -> block.stated(key)).filter(value -> !value.equals("0"))
				.ifPresent(value -> service.setting(key, value)));
		return name;
	}

	private void write(String service, List<Listener> listeners, List<FoundListener> found) {
		Map<String, List<Listener>> sockets = listeners.stream().collect(Collectors.groupingBy(
				listener -> listener.port() + " " + (listener.security() == Security.IMPLICIT_TLS), LinkedHashMap::new,
				Collectors.toList()));
		sockets.values().forEach(socket -> write(service(service), socket, found.stream()
				.filter(listener -> listener.service().name().equals(service) && !listener.isOurs()).toList()));
	}

	/** One listener of Dovecot's for all addresses of a port. */
	private void write(ServiceText service, List<Listener> socket, List<FoundListener> candidates) {
		Listener first = socket.getFirst();
		Optional<FoundListener> theirs = candidates.stream()
				.filter(listener -> listener.port() == first.port() && !service.has(listener.name())).findFirst();
		boolean tls = first.security() == Security.IMPLICIT_TLS;
		String own = FoundListener.nameFor(first);
		List<String> lines = new ArrayList<>(List.of("port = " + first.port()));
		address(socket, theirs).ifPresent(value -> lines.add(dialect.address() + " = " + value));
		if (tls || theirs.isPresent()) {
			lines.add("ssl = " + (tls ? "yes" : "no"));
		}
		service.listener(theirs.map(FoundListener::name).orElse(service.has(own) ? own + "-tls" : own), lines);
	}

	private Optional<String> address(List<Listener> socket, Optional<FoundListener> theirs) {
		boolean everywhere = socket.stream().anyMatch(listener -> listener.bind().isEmpty());
		boolean usual = FoundListener.addresses(reading.listen()).isEmpty();
		boolean stated = theirs.flatMap(FoundListener::statedAddress).isPresent();
		if (!everywhere) {
			return Optional.of(socket.stream().flatMap(listener -> listener.bind().stream()).distinct()
					.collect(Collectors.joining(", ")));
		}
		return Stream.of(usual ? reading.listen() : "*, ::").filter(value -> stated || !usual).findFirst();
	}
}
