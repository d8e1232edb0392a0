package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postern.api.finding.Finding;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Rulebook;
import org.postern.net.session.rule.MailboxRules;
import org.postern.testkit.Loopback;

/** What servers do with folders, unique ids, sizes and IDLE, and what the rules make of it: mailbox-dialogues.txt. */
class MailboxDialoguesTest {

	private static final Rulebook RULES = Rulebook.of(new MailboxRules().all());

	/** One server, and what has to be found. */
	private record Scene(String name, String protocol, String trial, List<String> finds, List<String> hears,
			Optional<String> cancels, Map<String, String> answers) {

		private static Scene read(String text) {
			List<String> finds = new ArrayList<>();
			List<String> hears = new ArrayList<>();
			Map<String, String> answers = new HashMap<>();
			Optional<String> cancels = Optional.empty();
			List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
			for (String line : lines.subList(2, lines.size())) {
				String rest = line.substring(line.indexOf(' ') + 1);
				switch (line.split(" ")[0]) {
					case "finds" -> finds.add(rest);
					case "hears" -> hears.add(rest);
					case "cancels" -> cancels = Optional.of(rest);
					case "ON" -> answers.put(rest.split(" => ")[0], rest.split(" => ")[1]);
					default -> throw new IllegalArgumentException(line);
				}
			}
			cancels.ifPresent(command -> answers.put(command, "SILENCE"));
			return new Scene(lines.getFirst().strip(), lines.get(1).split(" ")[0], lines.get(1).split(" ")[1], finds, hears,
					cancels, answers);
		}
	}

	private static List<Scene> scenes() {
		try (InputStream in = MailboxDialoguesTest.class.getResourceAsStream("mailbox-dialogues.txt")) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.startsWith("#")).reduce("", (all, line) -> all + line + "\n");
			return Stream.of(text.split("(?m)^== ")).filter(one -> !one.isBlank()).map(Scene::read).toList();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@TestFactory
	Stream<DynamicTest> dialogue() {
		return scenes().stream().map(scene -> DynamicTest.dynamicTest(scene.name(), () -> play(scene)));
	}

	@Test
	void every_rule_of_the_trials_has_a_dialogue_in_which_it_speaks() {
		List<String> shown = scenes().stream().flatMap(scene -> scene.finds().stream()).map(line -> line.split(" ")[0])
				.toList();
		assertEquals(List.of(), new MailboxRules().all().stream().map(rule -> rule.info().id())
				.filter(id -> !shown.contains(id)).toList());
	}

	private void play(Scene scene) throws Exception {
		LoginBench bench = new LoginBench();
		scene.cancels().ifPresent(command -> bench.timeout = Duration.ofMinutes(5));
		try (Loopback server = new Loopback(new StubMailServer(scene.protocol(), scene.answers()))) {
			SessionTarget target = bench.target(scene.protocol(), server.port());
			MailboxExamination trials = new MailboxExamination(target, bench.credentials(), bench.transcript::add);
			if (scene.cancels().isPresent()) {
				cancelAt(scene.cancels().get(), server, bench);
				assertThrows(InterruptedException.class, () -> run(scene.trial(), trials));
			} else {
				judge(scene, run(scene.trial(), trials), target, bench);
			}
			scene.hears().forEach(start -> assertTrue(heard(server, start), () -> start + " in " + server.heard()));
		}
	}

	private static boolean heard(Loopback server, String start) {
		return server.heard().stream().map(line -> line.replaceFirst("^p[0-9]+ ", "")).anyMatch(line -> line.startsWith(start));
	}

	/** A trial that does not notice hangs here for minutes. */
	private static void cancelAt(String command, Loopback server, LoginBench bench) {
		Thread.ofVirtual().start(() -> {
			while (!heard(server, command)) {
				LockSupport.parkNanos(1_000_000);
			}
			bench.cancel.cancel();
		});
	}

	private static Fact run(String trial, MailboxExamination trials) throws InterruptedException {
		return switch (trial) {
			case "folders" -> trials.folders("postern-1");
			case "sweep" -> trials.sweep("postern-1");
			case "maildrop" -> trials.maildrop();
			case "size" -> trials.size("anna@example.test");
			case "idle" -> idle(trials.idle(), Duration.ofMillis(300), Duration.ZERO);
			case "late-idle" -> idle(trials.idle(), Duration.ofSeconds(5), Duration.ofSeconds(-6));
			default -> throw new IllegalArgumentException(trial);
		};
	}

	private static Fact idle(IdleWatch.Start start, Duration longest, Duration seen) throws InterruptedException {
		if (start.watch().isEmpty()) {
			return start.failed().<Fact>map(failed -> failed)
					.orElse(new IdleArrival(Optional.empty(), Optional.empty(), Duration.ZERO));
		}
		long begun = System.nanoTime();
		try (IdleWatch watch = start.watch().get()) {
			IdleWatch.Told told = watch.await(longest);
			return told.broken().<Fact>map(why -> new TrialFailed("idle", why)).orElseGet(() -> new IdleArrival(
					told.at().map(at -> Duration.ofNanos(at - begun)), Optional.of(seen), longest));
		}
	}

	private static void judge(Scene scene, Fact fact, SessionTarget target, LoginBench bench) {
		List<Finding> found = RULES.judge(fact, new Circumstances(target.endpoint(), Optional.empty(), Instant.now()));
		List<String> told = found.stream().map(finding -> finding.id() + " "
				+ finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.summary() + " " + finding.evidence())
				.toList();
		assertEquals(scene.finds().size(), found.size(), () -> told + "\n" + String.join("\n", bench.transcript));
		for (String wanted : scene.finds()) {
			String[] words = wanted.split(" ", 3);
			assertTrue(told.stream().anyMatch(line -> line.startsWith(words[0] + " " + words[1] + " ")
					&& (words.length < 3 || line.contains(words[2]))), () -> wanted + " is not in " + told);
		}
		assertTrue(bench.isDiscreet(), bench.transcript::toString);
	}
}
