package org.postern.net.tls.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.postern.api.rule.Fact;
import org.postern.net.tls.CiphersTaken;
import org.postern.net.tls.HandshakeHabits;
import org.postern.net.tls.ServerNameUse;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.VersionsTaken.Verdict;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.CipherSuites;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.net.tls.hello.ServerFlight;

/** Asks a server for each version, for what is weak, and for what it does without a name. About a dozen connections. */
public final class TlsExamination {

	/** Old servers choke on an offer of more than 128 suites. */
	private static final int LONGEST_OFFER = 120;
	private static final int MOST_WEAK_SUITES = 24;

	private final Interview interview;
	private final CipherSuites suites;
	private final Optional<String> name;
	private final Map<ProtocolVersion, ServerFlight> taken = new EnumMap<>(ProtocolVersion.class);
	private final List<Fact> facts = new ArrayList<>();

	/** @param name the host, where it is a name and no address */
	public TlsExamination(Asker asker, CipherSuites suites, Optional<String> name) {
		this.interview = new Interview(asker);
		this.suites = suites;
		this.name = name;
	}

	/** @throws InterruptedException if cancelled */
	public List<Fact> examine() throws InterruptedException {
		facts.add(versions());
		Optional<ProtocolVersion> old = taken.keySet().stream().filter(version -> version != ProtocolVersion.TLS_1_3)
				.max(Comparator.naturalOrder());
		if (old.isPresent()) {
			facts.add(habits(old.get(), taken.get(old.get())));
			facts.add(ciphers(old.get()));
			withoutName(old.get()).ifPresent(facts::add);
		}
		interview.unexamined().ifPresent(facts::add);
		return facts;
	}

	private VersionsTaken versions() throws InterruptedException {
		Map<ProtocolVersion, Verdict> verdicts = new EnumMap<>(ProtocolVersion.class);
		for (ProtocolVersion version : Arrays.asList(ProtocolVersion.values()).reversed()) {
			Optional<ServerFlight> flight = interview.ask(version.label(), version, offer(version), name);
			Verdict verdict = flight.map(said -> Interview.verdict(said, version)).orElse(Verdict.UNCLEAR);
			verdicts.put(version, verdict);
			flight.filter(said -> verdict == Verdict.TAKEN).ifPresent(said -> taken.put(version, said));
		}
		return new VersionsTaken(verdicts);
	}

	/**
	 * What a program would offer, best first, and then what a program of old would. Elliptic curves come before finite
	 * fields: some servers take the client's first choice and fail for want of a group of their own.
	 */
	private List<CipherSuite> offer(ProtocolVersion version) {
		if (version == ProtocolVersion.TLS_1_3) {
			return suites.where(CipherSuite::isOfTls13);
		}
		return suites.where(suite -> !suite.isOfTls13() && !suite.has(CipherSuite.Weakness.ANONYMOUS)
				&& !suite.has(CipherSuite.Weakness.NULL) && !isExotic(suite)).stream()
				.sorted(Comparator.comparing(CipherSuite::isWeak)
						.thenComparing(suite -> !suite.isForwardSecret())
						.thenComparing(CipherSuite::isFiniteField)
						.thenComparing(suite -> !suite.isAuthenticatedEncryption()))
				.limit(LONGEST_OFFER).toList();
	}

	private static boolean isExotic(CipherSuite suite) {
		return suite.name().matches(".*_(ARIA|CAMELLIA|SEED)_.*|TLS_(DH|ECDH)_.*|.*_CCM_8|.*_DSS_.*");
	}

	private HandshakeHabits habits(ProtocolVersion version, ServerFlight flight) {
		CipherSuite chosen = suites.of(flight.hello().orElseThrow().suite());
		return new HandshakeHabits(version, chosen.name(), chosen.isForwardSecret(), flight.primeBits(),
				flight.hello().orElseThrow().compressed(), flight.hello().orElseThrow().secureRenegotiation());
	}

	private CiphersTaken ciphers(ProtocolVersion version) throws InterruptedException {
		List<CipherSuite> weak = takenAmong("weak ciphers", version, CipherSuite::isWeak, MOST_WEAK_SUITES);
		List<CipherSuite> fixed = takenAmong("ciphers without forward secrecy", version,
				suite -> suite.name().startsWith("TLS_RSA_") && !suite.isWeak(), 1);
		return new CiphersTaken(weak, fixed, isOnlyUnsealed(version));
	}

	/** Takes out what the server chose and asks again, until it refuses. */
	private List<CipherSuite> takenAmong(String question, ProtocolVersion version, Predicate<CipherSuite> wanted,
			int most) throws InterruptedException {
		List<CipherSuite> left = new ArrayList<>(suites.where(wanted));
		List<CipherSuite> found = new ArrayList<>();
		while (found.size() < most && !left.isEmpty()) {
			Optional<CipherSuite> chosen = interview.ask(question, version, left, name).flatMap(ServerFlight::hello)
					.map(hello -> suites.of(hello.suite()));
			if (chosen.isEmpty() || !left.remove(chosen.get())) {
				break;
			}
			found.add(chosen.get());
		}
		return found;
	}

	private boolean isOnlyUnsealed(ProtocolVersion version) throws InterruptedException {
		if (version != ProtocolVersion.TLS_1_2
				|| suites.of(taken.get(version).hello().orElseThrow().suite()).isAuthenticatedEncryption()) {
			return false;
		}
		return interview.ask("ciphers that authenticate", version,
				suites.where(suite -> suite.isAuthenticatedEncryption() && !suite.isOfTls13()), name)
				.filter(flight -> flight.hello().isEmpty()).isPresent();
	}

	private Optional<ServerNameUse> withoutName(ProtocolVersion version) throws InterruptedException {
		if (name.isEmpty() || version == ProtocolVersion.SSL_3_0) {
			return Optional.empty();
		}
		return interview.ask("a handshake without a name", version, offer(version), Optional.empty())
				.map(flight -> new ServerNameUse(habit(taken.get(version), flight)));
	}

	private static ServerNameUse.Habit habit(ServerFlight named, ServerFlight nameless) {
		if (nameless.hello().isEmpty()) {
			return ServerNameUse.Habit.REFUSED;
		}
		boolean same = named.chain().isEmpty() || nameless.chain().isEmpty()
				|| Arrays.equals(named.chain().getFirst(), nameless.chain().getFirst());
		return same ? ServerNameUse.Habit.SAME : ServerNameUse.Habit.OTHER_CERTIFICATE;
	}
}
