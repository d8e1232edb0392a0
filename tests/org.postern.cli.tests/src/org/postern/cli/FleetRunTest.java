package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetListener;
import org.postern.core.fleet.FleetResult;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.test.EndpointReport;

class FleetRunTest {

	private static final Finding REFUSED = Finding.of("connect.refused", Severity.ERROR, "It refuses.", "Why.", "Start it.");

	@TempDir
	Path folder;

	private final World world = new World();
	private final List<String> tested = new ArrayList<>();
	private final List<FleetLimits> limits = new ArrayList<>();
	private String broken = "none";
	private Stage brokenAt = Stage.CONNECT;
	private Optional<Stage> alsoBrokenAt = Optional.empty();
	private Optional<String> cancelledAt = Optional.empty();

	@BeforeEach
	void script() {
		world.folder = folder;
		world.fleet = (targets, within, options, listener, cancellation) -> {
			limits.add(within);
			return run(targets, listener);
		};
	}

	private FleetSummary run(Iterator<FleetTarget> targets, FleetListener listener) throws InterruptedException {
		Map<StepStatus, Long> counts = new EnumMap<>(StepStatus.class);
		while (targets.hasNext()) {
			FleetTarget target = targets.next();
			if (cancelledAt.equals(Optional.of(target.endpoint().host()))) {
				throw new InterruptedException("Cancelled");
			}
			tested.add(target.key());
			String host = target.endpoint().host();
			boolean second = host.startsWith("also.") && alsoBrokenAt.isPresent();
			List<Finding> findings = host.equals(broken) || second ? List.of(REFUSED) : List.of();
			Step step = Step.done(second ? alsoBrokenAt.get() : brokenAt, "", Duration.ofMillis(3), List.of(), findings);
			EndpointReport report = new EndpointReport(target.endpoint(), List.of(step), List.of());
			counts.merge(report.status(), 1L, Long::sum);
			listener.finished(new FleetResult(target, Instant.EPOCH, Duration.ofMillis(3), report));
		}
		return new FleetSummary(counts, Duration.ofMillis(10));
	}

	private void fleet(String... hosts) throws Exception {
		Files.writeString(folder.resolve("fleet.csv"), String.join(",993,imap\n", hosts) + ",993,imap\n");
	}

	@Test
	void every_line_of_a_file_is_tested_and_told() throws Exception {
		fleet("a.example.org", "b.example.org");
		assertEquals(ExitCode.FINE, world.runBare("test", "--targets", "fleet.csv"));
		assertEquals(List.of("imap+tls://a.example.org:993", "imap+tls://b.example.org:993"), tested);
		assertTrue(world.out.toString().endsWith("2 endpoints in 0.0 s: 2 passed, 0 with warnings, 0 failed\n"),
				world.out::toString);
	}

	@Test
	void targets_come_from_standard_input_too_and_one_that_fails_fails_the_run() {
		world.in = "a.example.org,993\nb.example.org,993\n";
		broken = "b.example.org";
		assertEquals(Stage.CONNECT.exitCode(), world.runBare("test", "--targets", "-"));
		assertTrue(world.out.toString().contains("FAILED  imap+tls://b.example.org:993"), world.out::toString);
	}

	@ParameterizedTest
	@EnumSource(Stage.class)
	void the_exit_code_is_that_of_the_stage_at_which_all_that_failed_failed(Stage stage) throws Exception {
		fleet("a.example.org", "b.example.org", "also.example.org");
		broken = "b.example.org";
		brokenAt = stage;
		alsoBrokenAt = Optional.of(stage);
		assertEquals(stage.exitCode(), world.runBare("test", "--targets", "fleet.csv"));
	}

	@Test
	void of_failures_at_several_stages_the_exit_code_tells_only_that_some_failed() throws Exception {
		fleet("a.example.org", "b.example.org", "also.example.org");
		broken = "b.example.org";
		alsoBrokenAt = Optional.of(Stage.LOGIN);
		assertEquals(ExitCode.FINDINGS, world.runBare("test", "--targets", "fleet.csv"));
	}

	@Test
	void what_failed_before_a_run_was_cut_off_counts_when_it_is_resumed() throws Exception {
		fleet("a.example.org", "b.example.org");
		broken = "a.example.org";
		cancelledAt = Optional.of("b.example.org");
		assertEquals(ExitCode.CANCELLED,
				world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl"));
		cancelledAt = Optional.empty();
		assertEquals(Stage.CONNECT.exitCode(),
				world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl", "--resume"));
	}

	@Test
	void a_domain_of_the_site_stands_for_the_open_ports_of_its_server() {
		assertEquals(ExitCode.FINE, world.run("test", "--targets", "example.org"));
		assertEquals(List.of("imap+tls://mail.example.org:10993", "smtp+starttls-required://mail.example.org:10587",
				"smtp+starttls-required://mail.example.org:12525"), tested);
	}

	@Test
	void limits_are_passed_on_and_impossible_ones_refused() throws Exception {
		fleet("a.example.org");
		world.runBare("test", "--targets", "fleet.csv", "--parallel", "7", "--per-host", "2", "--per-network", "5");
		assertEquals(List.of(new FleetLimits(7, 2, 5)), limits);
		assertEquals(ExitCode.USAGE, world.runBare("test", "--targets", "fleet.csv", "--parallel", "0"));
	}

	@Test
	void an_interrupted_run_goes_on_where_it_was() throws Exception {
		fleet("a.example.org", "b.example.org", "c.example.org");
		cancelledAt = Optional.of("c.example.org");
		assertEquals(ExitCode.CANCELLED,
				world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl"));
		assertTrue(world.err.toString().contains("--resume"), world.err::toString);

		cancelledAt = Optional.empty();
		tested.clear();
		assertEquals(ExitCode.FINE,
				world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl", "--resume"));
		assertEquals(List.of("imap+tls://c.example.org:993"), tested);
		assertEquals(3, Files.readAllLines(folder.resolve("run.jsonl")).size());
	}

	@Test
	void a_report_that_was_cut_off_is_not_left_half_written() throws Exception {
		fleet("a.example.org", "b.example.org");
		cancelledAt = Optional.of("b.example.org");
		Files.writeString(folder.resolve("report.html"), "the one before");
		assertEquals(ExitCode.CANCELLED,
				world.runBare("test", "--targets", "fleet.csv", "--format", "html", "-o", "report.html"));
		assertEquals("the one before", Files.readString(folder.resolve("report.html")));
		assertFalse(Files.exists(folder.resolve("report.html.part")));
	}

	@Test
	void what_changed_since_an_earlier_run_is_told_and_only_new_failures_count() throws Exception {
		fleet("a.example.org", "b.example.org");
		broken = "b.example.org";
		assertEquals(Stage.CONNECT.exitCode(),
				world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl"));
		assertEquals(ExitCode.FINE, world.runBare("test", "--targets", "fleet.csv", "--compare", "run.jsonl"));
		assertTrue(world.out.toString().contains("Nothing changed."), world.out::toString);

		broken = "a.example.org";
		assertEquals(Stage.CONNECT.exitCode(), world.runBare("test", "--targets", "fleet.csv", "--compare", "run.jsonl"));
		assertTrue(world.out.toString().contains("fails now   imap+tls://a.example.org:993  at connect"),
				world.out::toString);
		assertTrue(world.out.toString().contains("mended      imap+tls://b.example.org:993  passed"), world.out::toString);
	}

	@Test
	void what_changed_stays_out_of_a_report_that_programs_read_from_standard_output() throws Exception {
		fleet("a.example.org");
		world.runBare("test", "--targets", "fleet.csv", "--format", "jsonl", "-o", "run.jsonl");
		world.runBare("test", "--targets", "fleet.csv", "--compare", "run.jsonl", "--format", "csv", "-q");
		assertTrue(world.out.toString().startsWith("host,port") && !world.out.toString().contains("Nothing changed."),
				world.out::toString);
		assertEquals("Nothing changed.\n", world.err.toString());
	}

	@ParameterizedTest
	@CsvSource({ "monday.jsonl, There is no file", "fleet.csv, 'fleet.csv, line 1: This is no JSON'" })
	void what_no_earlier_run_wrote_is_not_compared_with(String file, String message) throws Exception {
		fleet("a.example.org");
		assertEquals(ExitCode.USAGE, world.runBare("test", "--targets", "fleet.csv", "--compare", file));
		assertTrue(world.err.toString().contains(message), world.err::toString);
		assertTrue(world.err.toString().endsWith("  Name what an earlier run wrote with --format jsonl -o FILE.\n"),
				world.err::toString);
		assertEquals(List.of(), tested);
	}

	@ParameterizedTest
	@ValueSource(strings = { "test", "test mail --targets fleet.csv", "test --targets nowhere.csv",
			"test --targets fleet.csv --resume", "test --targets fleet.csv --resume --format csv -o x.csv",
			"test --targets fleet.csv --format excel", "test --targets fleet.csv --login anna@example.org",
			"test --targets fleet.csv --round-trip", "test mail --format junit -o mail.xml", "test mail --compare run.jsonl" })
	void what_cannot_be_understood_is_refused_before_anything_is_tested(String line) throws Exception {
		fleet("a.example.org");
		assertEquals(ExitCode.USAGE, world.run(line.split(" ")));
		assertEquals(List.of(), tested);
	}
}
