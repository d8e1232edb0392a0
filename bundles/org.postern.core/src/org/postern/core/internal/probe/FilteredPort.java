package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.core.internal.net.PortProbe.Answer;
import org.postern.core.internal.net.SideBySide;

/**
 * Recognises a port 25 that the client's network filters: nothing answers there, while the same host answers on
 * another port for sending. Nothing is said of a filter before that has been tried.
 */
final class FilteredPort {

	private static final int FILTERED = 25;
	private static final List<Integer> OTHERS = List.of(2525, 587, 465);
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final TestContext context;
	private final Endpoint endpoint;

	FilteredPort(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
	}

	/** @param connect the failed attempt to connect */
	Optional<Finding> find(Step connect, List<InetAddress> addresses) throws InterruptedException {
		boolean refused = connect.findings().stream().anyMatch(finding -> finding.id().equals("connect.refused"));
		if (endpoint.port() != FILTERED || !endpoint.protocol().equals("smtp") || refused) {
			return Optional.empty();
		}
		List<Integer> open = open(addresses);
		return open.isEmpty() ? Optional.empty() : Optional.of(finding(open));
	}

	private List<Integer> open(List<InetAddress> addresses) throws InterruptedException {
		List<Callable<Boolean>> probes = new ArrayList<>();
		for (int port : OTHERS) {
			probes.add(() -> answers(addresses, port));
		}
		List<Boolean> answers = SideBySide.run(probes, context.stop());
		return IntStream.range(0, OTHERS.size()).filter(answers::get).mapToObj(OTHERS::get).toList();
	}

	private boolean answers(List<InetAddress> addresses, int port) throws InterruptedException {
		Duration usual = context.request().options().timeout();
		Duration timeout = usual.compareTo(PATIENCE) < 0 ? usual : PATIENCE;
		for (InetAddress address : addresses) {
			if (context.tools().ports().connect(address, port, timeout, context.stop()) instanceof Answer.Open) {
				return true;
			}
		}
		return false;
	}

	private Finding finding(List<Integer> open) {
		int better = open.getFirst();
		return Finding.of("connect.filtered-25", Severity.ERROR,
				"Port 25 is filtered between here and " + endpoint.host() + ": try " + better + ".",
				"The server is there and answers on another port for sending, but not on 25. Providers of internet access "
						+ "often filter port 25 against spam; the server's administrator cannot change that.",
				"Set port " + better + " for outgoing mail in the mail program.").withEvidence(
						open.stream().map(port -> endpoint.host() + ":" + port + " answers").toList());
	}
}
