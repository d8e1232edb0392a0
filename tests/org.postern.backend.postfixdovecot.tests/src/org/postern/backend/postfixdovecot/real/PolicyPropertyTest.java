package org.postern.backend.postfixdovecot.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.backend.postfixdovecot.policy.PolicyRenderer;
import org.postern.backend.postfixdovecot.policy.PresentPolicy;
import org.postern.backend.postfixdovecot.reading.Reading;

/** Servers mostly wait for their clients, so several pairs of them are tried side by side. */
class PolicyPropertyTest {

	private static final int PAIRS = 5;
	private static final int POLICIES = 40;
	private static final long SEED = 20261123;

	@Test
	void two_hundred_random_policies_are_what_plain_sockets_find() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> pairs = IntStream.range(0, PAIRS).<Future<?>>mapToObj(pair -> threads.submit(() -> follow(pair)))
					.toList();
			for (Future<?> pair : pairs) {
				pair.get();
			}
		}
	}

	private static void follow(int pair) {
		try (PolicyServers servers = new PolicyServers()) {
			RandomPolicy policies = servers.policies(new Random(SEED + pair), pair);
			Reading reading = servers.read();
			String untouched = servers.administrators(reading);
			for (int i = 0; i < POLICIES; i++) {
				PortPolicy wanted = policies.next();
				String name = "policy " + i + " of seed " + (SEED + pair) + ":\n" + text(wanted);
				servers.follow(reading, wanted);
				assertEquals(List.of(), servers.differences(wanted, policies.places()), () -> name + "\n" + servers.servers().logs());
				reading = servers.read();
				assertEquals(List.of(), changes(reading, wanted), () -> "planned again, " + name);
				PortPolicy present = PresentPolicy.of(reading, 0).policy();
				assertEquals(List.of(), changes(reading, present), () -> "what was read, " + name);
				assertEquals(untouched, servers.administrators(reading), name);
			}
		}
	}

	private static String text(PortPolicy policy) {
		return policy.listeners().stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n" + policy.tls()
				+ "\n" + policy.settings(Retention.PROTOCOL);
	}

	/** What a plan would change, line by line. */
	private static List<String> changes(Reading reading, PortPolicy wanted) {
		return new PolicyRenderer(reading, 0).render(wanted).edits().stream().flatMap(edit -> {
			List<String> before = edit.before().content().orElse("").lines().toList();
			List<String> after = edit.after().content().orElse("").lines().toList();
			return Stream.concat(before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
					after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line));
		}).toList();
	}
}
