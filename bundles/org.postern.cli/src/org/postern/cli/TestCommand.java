package org.postern.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.check.Depth;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.DomainReport;
import org.postern.core.test.DomainRequest;
import org.postern.core.test.DomainTester;
import org.postern.core.test.TestOptions;
import org.postern.core.test.Login;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false, 
		header = "Test connections step by step.", description = {
		"Name, connect, greeting, TLS, certificate; if asked, log in and send a",
		"message to oneself.", "", "A target is a SERVER of the site, SERVER:PORT, SERVER:PROTOCOL, an ADDRESS",
		"of the site, a DOMAIN, HOST:PORT, or a URL such as imaps://mail.example.org" },
		footerHeading = "%nExamples:%n", footer = { "  postern test mail", "  postern test mail:2525 --login anna@example.org",
				"  postern test anna@example.org --login --round-trip",
				"  postern test smtp+starttls://mail.example.org:2525 --timeout 5",
				"  postern test mail --json | jq '.reports[].endpoints[].status'",
				"  postern test --targets fleet.csv --format html -o report.html",
				"  postern test --targets fleet.csv --format jsonl -o monday.jsonl",
				"  postern test --targets fleet.csv --compare monday.jsonl" })
final class TestCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final Targets targets;
	private final Logins logins;
	private final ConnectionTester tester;
	private final DomainTester domains;
	private final FleetRun run;

	@Parameters(arity = "0..*", paramLabel = "TARGET", description = "What to test.")
	private List<String> names = List.of();

	@Option(names = "--login", arity = "0..1", paramLabel = "ADDRESS", fallbackValue = "", description = "Log in as "
			+ "ADDRESS. Without it: as the target, if that is an address, else as the server's only account.")
	private Optional<String> login = Optional.empty();

	@Option(names = "--round-trip", description = "Send a message to oneself, read it everywhere, remove it. Logs in.")
	private boolean roundTrip;

	@Option(names = "--user", paramLabel = "NAME", description = "The user name, if it is not what the domain's rule says.")
	private Optional<String> user = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	@Mixin
	private final TokenOptions token = new TokenOptions();

	@Option(names = "--thorough", description = "Look deeper, over further connections: TLS versions, open relay and more.")
	private boolean thorough;

	@Option(names = "--timeout", paramLabel = "SECONDS", description = "How long each wait may take (default: 10).")
	private Optional<Double> timeout = Optional.empty();

	@Option(names = "--control", paramLabel = "HOST", description = "A mail server to compare with where port 25 does not "
			+ "answer. Nobody else is ever asked.")
	private Optional<String> control = Optional.empty();

	@Mixin
	private final AuthorityOption authorities = new AuthorityOption();

	@Mixin
	private final ResolverOption resolver = new ResolverOption();

	@Mixin
	private final FleetOptions fleet = new FleetOptions();

	TestCommand(Shell shell, Output output, Targets targets, Logins logins, ConnectionTester tester,
			DomainTester domains, FleetRun run) {
		this.shell = shell;
		this.output = output;
		this.targets = targets;
		this.logins = logins;
		this.tester = tester;
		this.domains = domains;
		this.run = run;
	}

	@Override
	public Integer call() throws Exception {
		if (fleet.targets().isPresent() == !names.isEmpty()) {
			throw CommandException.usage("What to test is not stated, or stated twice",
					"Name TARGETs, or give a list with --targets.");
		}
		refuseUnused();
		return fleet.targets().isPresent() ? run.run(fleet, options(TestOptions.standard()), trusted()) : testNamed();
	}

	/** What an option asks for is done or refused, never passed over. */
	private void refuseUnused() throws CommandException {
		if (fleet.targets().isPresent() && (login.isPresent() || roundTrip)) {
			throw CommandException.usage("A fleet is tested without logging in",
					"Leave out --login and --round-trip, or name TARGETs instead of --targets.");
		}
		if (fleet.targets().isEmpty() && fleet.isReportStated()) {
			throw CommandException.usage("--format, --output, --resume and --compare are for --targets",
					"Give a list with --targets, or ask for --json.");
		}
	}

	private int testNamed() throws Exception {
		List<Selection> selections = new ArrayList<>();
		for (String name : names) {
			selections.add(targets.select(name, roundTrip));
		}
		List<TestReport> reports = new ArrayList<>();
		for (Selection selection : selections) {
			reports.add(test(selection));
		}
		return output.answer("test", exitCode(reports),
				Json.object("reports", JsonModel.all(reports, JsonModel::report)));
	}

	private TestReport test(Selection selection) throws Exception {
		Optional<Login> user = login(selection);
		if (selection.site().isPresent()) {
			warnIfStopped(selection.site().get());
		}
		try {
			TestRequest request = complete(selection.request(), user);
			TestReport report = selection.domain().isPresent() ? testDomain(selection.domain().get(), request)
					: tester.test(request, progress());
			new TestText(targets.providers()::protocolLabel).lines(report).forEach(output::line);
			return report;
		} finally {
			user.ifPresent(Login::close);
		}
	}

	private TestReport testDomain(DomainRequest stated, TestRequest request) throws InterruptedException {
		DomainReport names = domains.test(new DomainRequest(stated.domain(), stated.policy(), request.authorities(),
				request.options(), request.cancellation()));
		List<Endpoint> endpoints = request.endpoints().isEmpty() ? names.endpoints() : request.endpoints();
		TestReport report = tester.test(new TestRequest(endpoints, request.policy(), request.login(),
				request.roundTrip(), request.authorities(), request.options(), request.cancellation()),
				progress());
		return report.withDomain(names.steps());
	}

	private TestProgress progress() {
		return new TestProgress(output, targets.providers()::protocolLabel);
	}

	private void warnIfStopped(Selection.SiteServer found) throws Exception {
		if (logins.isStopped(found.site(), found.server())) {
			output.message("Server " + found.server() + " does not run. Start it with: postern serve " + found.server());
		}
	}

	private TestRequest complete(TestRequest request, Optional<Login> account) throws Exception {
		List<X509Certificate> trusted = new ArrayList<>(request.authorities());
		trusted.addAll(trusted());
		return new TestRequest(request.endpoints(), request.policy(), account, roundTrip, trusted,
				options(request.options()), request.cancellation());
	}

	private List<X509Certificate> trusted() throws Exception {
		return authorities.read(shell);
	}

	private TestOptions options(TestOptions usual) throws CommandException {
		return usual.withDepth(thorough ? Depth.THOROUGH : Depth.STANDARD).withTimeout(wait(usual.timeout()))
				.withControl(control).withResolver(resolver.address());
	}

	private Duration wait(Duration usual) throws CommandException {
		if (timeout.isEmpty()) {
			return usual;
		}
		Duration stated = Duration.ofMillis(Math.round(timeout.get() * 1000));
		if (stated.isZero() || stated.isNegative()) {
			throw CommandException.usage("A timeout of " + timeout.get() + " s leaves no time", "State more than 0.");
		}
		return stated;
	}

	private Optional<Login> login(Selection selection) throws Exception {
		if (login.isEmpty() && !roundTrip) {
			return Optional.empty();
		}
		return Optional.of(logins.login(address(selection), user, selection.site().map(Selection.SiteServer::site),
				password, token));
	}

	private MailAddress address(Selection selection) throws Exception {
		Optional<String> stated = login.filter(text -> !text.isEmpty());
		if (stated.isPresent()) {
			return CommandException.typed(() -> MailAddress.parse(stated.get()));
		}
		if (selection.address().isPresent()) {
			return selection.address().get();
		}
		Selection.SiteServer found = selection.site().orElseThrow(() -> CommandException
				.usage("Whom to log in as at " + selection.target() + " is not stated", "Add --login ADDRESS."));
		return logins.only(found.site(), found.server());
	}

	/** One test tells the stage it failed at; of several, only that some failed. */
	private static int exitCode(List<TestReport> reports) {
		List<Step> failures = reports.stream().flatMap(report -> report.failure().stream()).toList();
		if (failures.isEmpty()) {
			return ExitCode.FINE;
		}
		long tested = reports.stream().mapToLong(report -> report.endpoints().size()).sum();
		return tested == 1 || reports.size() == 1 && isRoundTrip(reports.getFirst(), failures.getFirst())
				? failures.getFirst().stage().exitCode() : ExitCode.FINDINGS;
	}

	private static boolean isRoundTrip(TestReport report, Step failure) {
		return report.roundTrip().contains(failure);
	}
}
