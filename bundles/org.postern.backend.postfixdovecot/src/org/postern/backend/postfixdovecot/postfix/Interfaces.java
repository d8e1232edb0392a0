package org.postern.backend.postfixdovecot.postfix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.model.Port;

/**
 * Where Postfix listens in general, and the names of ports.
 *
 * @param general   the addresses of services that name none; empty for all of the server
 * @param wildcards what stands for all addresses in a service's name
 * @param ports     by name
 */
public record Interfaces(List<String> general, List<String> wildcards, Map<String, Integer> ports) {

	private static final Map<String, Integer> KNOWN = Map.of("smtp", 25, "submission", 587, "submissions", 465,
			"smtps", 465, "ssmtp", 465, "urd", 465);
	private static final String ALL_IPV4 = "0.0.0.0";
	private static final String ALL_IPV6 = "::";

	public Interfaces {
		general = List.copyOf(general);
		wildcards = List.copyOf(wildcards);
		ports = Map.copyOf(ports);
	}

	/** @param names lines of the server's list of services: {@code submission 587/tcp} */
	public static Interfaces of(Parameters parameters, List<String> names) {
		Map<String, Integer> ports = new TreeMap<>(KNOWN);
		names.stream().map(line -> line.strip().split("[\\s/]+")).filter(words -> words.length > 1)
				.filter(words -> words[1].matches("\\d{1,5}"))
				.forEach(words -> ports.put(words[0], Integer.parseInt(words[1])));
		String protocols = parameters.value("inet_protocols");
		boolean four = !protocols.equals("ipv6");
		boolean six = !protocols.equals("ipv4");
		List<String> general = words(parameters.value("inet_interfaces")).flatMap(Interfaces::addresses)
				.filter(address -> address.contains(":") ? six : four).distinct().toList();
		return new Interfaces(words(parameters.value("inet_interfaces")).anyMatch("all"::equals) ? List.of() : general,
				Stream.of(ALL_IPV4, ALL_IPV6).filter(address -> address.contains(":") ? six : four).toList(), ports);
	}

	private static Stream<String> words(String text) {
		return Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty());
	}

	private static Stream<String> addresses(String word) {
		return word.equals("loopback-only") || word.equals("localhost") ? Stream.of("127.0.0.1", "::1")
				: Stream.of(word.replaceAll("[\\[\\]]", ""));
	}

	/** The port of a number or name. */
	OptionalInt port(String service) {
		if (service.matches("\\d{1,5}")) {
			int port = Integer.parseInt(service);
			return Port.isValid(port) ? OptionalInt.of(port) : OptionalInt.empty();
		}
		return ports.containsKey(service) ? OptionalInt.of(ports.get(service)) : OptionalInt.empty();
	}

	/** The addresses of a service that names a host or not; empty for all. */
	List<String> binds(Optional<String> host) {
		if (host.isEmpty()) {
			return general;
		}
		String address = host.get();
		if (address.equals(ALL_IPV4) || address.equals(ALL_IPV6)) {
			return List.of();
		}
		return address.equals("localhost") ? List.of("127.0.0.1") : List.of(address);
	}

	/** The names of services that together listen where a listener shall. */
	List<String> names(Optional<String> bind, String service) {
		if (bind.isPresent()) {
			return List.of(SmtpService.Address.format(bind.get(), service));
		}
		return general.isEmpty() ? List.of(service)
				: wildcards.stream().map(all -> SmtpService.Address.format(all, service)).toList();
	}
}
