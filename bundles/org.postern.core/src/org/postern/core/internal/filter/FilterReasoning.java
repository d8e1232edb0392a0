package org.postern.core.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Concludes from trials why port 25 does not answer. Pure, so that every case can be read and tested. */
final class FilterReasoning {

	private final Suspect suspect;
	private final List<Trial> trials;
	private final List<String> reasons = new ArrayList<>();

	FilterReasoning(Suspect suspect, List<Trial> trials) {
		this.suspect = suspect;
		this.trials = List.copyOf(trials);
	}

	FilterSeen conclude() {
		Verdict verdict = verdict();
		if (verdict != Verdict.OPEN && atServer().findAny().isEmpty()) {
			reasons.add("It was looked at from this computer only, not from the server itself.");
		}
		return new FilterSeen(suspect.host(), verdict, reasons, trials);
	}

	private Verdict verdict() {
		if (here().allMatch(Trial::isOpen)) {
			return because(Verdict.OPEN, "Port 25 answers at every address.");
		}
		if (here().anyMatch(Trial::isOpen)) {
			return oneFamily();
		}
		if (atServer().anyMatch(Trial::isOpen)) {
			return because(Verdict.FILTERED_HERE,
					"Port 25 is open as seen from the server itself, and does not answer here: something between drops it.");
		}
		if (atServer().findAny().isPresent()) {
			return because(Verdict.CLOSED_AT_SERVER, "Port 25 does not answer on the server itself either.");
		}
		return here().anyMatch(Trial::isRefused) ? refused() : silent();
	}

	/** Some addresses answer. If the silent ones are of one family and answer on other ports, it is that family. */
	private Verdict oneFamily() {
		List<Trial> closed = here().filter(trial -> !trial.isOpen()).toList();
		boolean ipv6 = closed.getFirst().isIpv6();
		String family = ipv6 ? "IPv6" : "IPv4";
		boolean mixed = closed.stream().anyMatch(trial -> trial.isIpv6() != ipv6)
				|| here().anyMatch(trial -> trial.isOpen() && trial.isIpv6() == ipv6);
		if (mixed || closed.stream().anyMatch(Trial::isRefused)) {
			return because(Verdict.UNKNOWN,
					"Some addresses answer on port 25 and some do not, and not as the families of addresses divide them: "
							+ "that is no filter, but a server that does not listen everywhere.");
		}
		reasons.add("Port 25 answers over " + (ipv6 ? "IPv4" : "IPv6") + " and is silent over " + family + ".");
		if (others().anyMatch(trial -> trial.isIpv6() == ipv6 && trial.isHeard())) {
			return because(ipv6 ? Verdict.FILTERED_IPV6 : Verdict.FILTERED_IPV4,
					"Other ports of the same host answer over " + family + ", so the way is there and port 25 is dropped.");
		}
		return because(Verdict.UNKNOWN, "No port of the host answers over " + family
				+ ": the whole way is missing, here or there, which is no filter of port 25.");
	}

	private Verdict refused() {
		reasons.add(suspect.host() + " answers, and refuses port 25.");
		if (suspect.control().isPresent() && control().allMatch(Trial::isRefused)) {
			return because(Verdict.FILTERED_HERE, "Port 25 of " + controlHost()
					+ " is refused as well. Two servers that both refuse are rare; a filter near here that refuses is not.");
		}
		return because(Verdict.REFUSED, "Filters drop packets as a rule and do not refuse, so nothing listens there.");
	}

	private Verdict silent() {
		List<Trial> heard = others().filter(Trial::isHeard).toList();
		return heard.isEmpty() ? silentHost() : silentPort(heard);
	}

	private Verdict silentPort(List<Trial> heard) {
		String said = Stream.of(ports(heard, Trial::isOpen, "answers on "), ports(heard, Trial::isRefused, "refuses "))
				.filter(words -> !words.isEmpty()).collect(Collectors.joining(" and "));
		reasons.add(suspect.host() + " is there: it " + said + ", while port 25 is silent.");
		if (suspect.control().isEmpty()) {
			return because(Verdict.FILTERED, "On which side it is dropped cannot be said without a comparison: name another "
					+ "mail server with --control HOST.");
		}
		return control().anyMatch(Trial::isHeard)
				? because(Verdict.FILTERED_THERE, "Port 25 of " + controlHost() + " answers, so it is not dropped here.")
				: because(Verdict.FILTERED_HERE, "Port 25 of " + controlHost() + " is silent too, so it is dropped here.");
	}

	private Verdict silentHost() {
		reasons.add(suspect.host() + " answers on none of the ports 25, " + numbers(Suspect.OTHERS.stream()) + ".");
		if (suspect.control().isEmpty()) {
			return because(Verdict.HOST_SILENT, "That is no filter of port 25: the host is off, or cannot be reached from here.");
		}
		return control().anyMatch(Trial::isHeard)
				? because(Verdict.HOST_SILENT, controlHost() + " answers on port 25, so the network here works and lets it pass.")
				: because(Verdict.UNKNOWN, "Port 25 of " + controlHost()
						+ " is silent too: the network here may drop port 25, or be down, and the host may be off besides.");
	}

	private Verdict because(Verdict verdict, String reason) {
		reasons.add(reason);
		return verdict;
	}

	private static String ports(List<Trial> heard, Predicate<Trial> which, String does) {
		List<Trial> found = heard.stream().filter(which).toList();
		return found.isEmpty() ? "" : does + numbers(found.stream().map(Trial::port).distinct());
	}

	private static String numbers(Stream<Integer> ports) {
		return ports.map(String::valueOf).collect(Collectors.joining(", "));
	}

	private String controlHost() {
		return suspect.control().map(Suspect.Control::host).orElse("");
	}

	private Stream<Trial> of(String host) {
		return trials.stream().filter(trial -> trial.host().equals(host));
	}

	private Stream<Trial> here() {
		return of(suspect.host()).filter(trial -> trial.port() == Suspect.PORT && !trial.atServer());
	}

	private Stream<Trial> others() {
		return of(suspect.host()).filter(trial -> trial.port() != Suspect.PORT);
	}

	private Stream<Trial> atServer() {
		return of(suspect.host()).filter(trial -> trial.port() == Suspect.PORT && trial.atServer());
	}

	private Stream<Trial> control() {
		return of(controlHost()).filter(trial -> trial.port() == Suspect.PORT);
	}
}
