package org.postern.net.tls.examination;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.net.tls.Unexamined;
import org.postern.net.tls.VersionsTaken.Verdict;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.ClientHello;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.net.tls.hello.ServerFlight;

/**
 * Asks question after question, and stops asking where a server does not answer any more: some shut out those who come
 * too often. What was not found out is remembered.
 */
final class Interview {

	private static final int PATIENCE = 2;
	/** The alert of a server that fails, and has nothing against what was offered. */
	private static final int INTERNAL_ERROR = 80;

	private final Asker asker;
	private final List<String> unanswered = new ArrayList<>();
	private Optional<IOException> trouble = Optional.empty();
	private int failuresInARow;

	Interview(Asker asker) {
		this.asker = asker;
	}

	/**
	 * @param question in words, for what could not be found out
	 * @return empty where nothing follows from what came back
	 */
	Optional<ServerFlight> ask(String question, ProtocolVersion version, List<CipherSuite> suites,
			Optional<String> name) throws InterruptedException {
		if (failuresInARow >= PATIENCE) {
			unanswered.add(question);
			return Optional.empty();
		}
		try {
			ServerFlight flight = asker.ask(new ClientHello(version, suites, name));
			failuresInARow = 0;
			return Optional.of(flight);
		} catch (IOException e) {
			failuresInARow++;
			trouble = Optional.of(e);
			unanswered.add(question);
			return Optional.empty();
		}
	}

	/** Whether a server took what it was offered. */
	static Verdict verdict(ServerFlight flight, ProtocolVersion version) {
		boolean stumbled = flight.alert().filter(said -> said.code() == INTERNAL_ERROR).isPresent();
		if (flight.hello().isEmpty() && (stumbled || flight.ending() == ServerFlight.Ending.NOT_TLS)) {
			return Verdict.UNCLEAR;
		}
		return flight.version().filter(version::equals).isPresent() ? Verdict.TAKEN : Verdict.REFUSED;
	}

	Optional<Unexamined> unexamined() {
		return trouble.map(e -> new Unexamined(unanswered,
				e instanceof SocketTimeoutException ? "no answer in time" : String.valueOf(e.getMessage())));
	}
}
