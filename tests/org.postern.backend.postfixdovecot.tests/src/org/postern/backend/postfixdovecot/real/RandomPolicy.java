package org.postern.backend.postfixdovecot.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;

/**
 * Policies of any kind, the same for the same seed.
 *
 * @param random       where they come from
 * @param access       the addresses for POP3 and IMAP
 * @param sending      the addresses for SMTP
 * @param certificates to choose from
 * @param number       other servers at the same time have others, so that they can listen at all addresses, too
 */
record RandomPolicy(Random random, List<String> access, List<String> sending, List<CertificateFiles> certificates,
		int number) {

	private static final List<Integer> IMAP = List.of(143, 993, 465, 1143, 2143);
	private static final List<Integer> POP3 = List.of(110, 995, 1110);
	private static final List<Integer> SMTP = List.of(25, 465, 587, 2525, 10025);
	static final List<Integer> PORTS = Stream.of(IMAP, POP3, SMTP).flatMap(List::stream).distinct().toList();
	/** On all addresses. */
	private static final int EVERYWHERE = 21_000;
	private static final int MORE = 100;

	/** Every place at which such a policy may open something. */
	List<PortProbe> places() {
		return Stream.of(places("imap", IMAP, access), places("pop3", POP3, access), places("smtp", SMTP, sending),
				places("imap", List.of(EVERYWHERE + number), access), places("smtp", List.of(EVERYWHERE + MORE + number), sending))
				.flatMap(part -> part).toList();
	}

	private static Stream<PortProbe> places(String protocol, List<Integer> ports, List<String> hosts) {
		return ports.stream().flatMap(port -> hosts.stream().map(host -> new PortProbe(protocol, host, port, 1000)));
	}

	PortPolicy next() {
		List<Listener> listeners = new ArrayList<>();
		IMAP.forEach(port -> maybe("imap", port, access, listeners));
		POP3.forEach(port -> maybe("pop3", port, access, listeners));
		SMTP.forEach(port -> maybe("smtp", port, sending, listeners));
		everywhere("imap", EVERYWHERE + number, listeners);
		everywhere("smtp", EVERYWHERE + MORE + number, listeners);
		PortPolicy policy = new PortPolicy(listeners, new TlsPolicy(
				one(List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3)), Optional.of(one(certificates))), java.util.Map.of());
		SettingValues retention = one(List.of(SettingValues.empty(),
				SettingValues.empty().with(Retention.HOLD, Term.ofDays(random.nextInt(1, 60))),
				SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(365)),
				SettingValues.empty().with(Retention.HOLD, Term.forever()).withOverride(Retention.HOLD, "example.test",
						Term.ofDays(7))));
		return policy.withSettings(Retention.PROTOCOL, retention);
	}

	private void maybe(String protocol, int port, List<String> hosts, List<Listener> listeners) {
		hosts.stream().filter(host -> random.nextInt(3) > 0)
				.map(host -> listener(protocol, port).withBind(Optional.of(host)).withEnabled(random.nextInt(5) > 0))
				.forEach(listeners::add);
	}

	private void everywhere(String protocol, int port, List<Listener> listeners) {
		IntStream.range(0, random.nextInt(2)).forEach(ignored -> listeners.add(listener(protocol, port)));
	}

	private Listener listener(String protocol, int port) {
		Role role = protocol.equals("smtp") ? one(List.of(Role.RELAY, Role.SUBMISSION)) : Role.ACCESS;
		Authentication login = one(Expectation.logins(role));
		Listener listener = Listener.of(protocol, port, one(List.of(Security.values())), login, role);
		return role == Role.SUBMISSION && random.nextBoolean() ? listener.asFallbackFor(25) : listener;
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}
}
