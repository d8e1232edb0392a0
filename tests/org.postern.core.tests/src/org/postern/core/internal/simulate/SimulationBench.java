package org.postern.core.internal.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.backend.BackendInfo;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.progress.CancelSource;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.core.internal.simulate.rule.SimulationRules;
import org.postern.core.provider.Providers;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationListener;
import org.postern.core.simulate.SimulationRequest;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

/** A simulation over a network and mail servers that a test lays out. The policy is that of {@code mail.example.test}. */
final class SimulationBench implements Providers, ConnectionTester {

	static final MailAddress ANNA = MailAddress.parse("anna@example.test");
	static final String ANNA_ENCODED = "anna%40example.test";
	/** What the policy means, in the form of {@link FakeReader}. */
	static final String RIGHT = "imap mail.example.test 993 tls anna@example.test\n"
			+ "smtp mail.example.test 465 tls anna@example.test";
	static final String AUTOCONFIG = "https://autoconfig.example.test/mail/config-v1.1.xml?emailaddress=" + ANNA_ENCODED;
	static final String WELL_KNOWN = "https://example.test/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress="
			+ ANNA_ENCODED;

	final FakeNetwork network = new FakeNetwork();
	/** Servers that work: {@code imap mail.example.test:993 tls}. */
	final List<String> working = new ArrayList<>();
	/** How others fail; those that are not named here refuse, or have no address where nothing works at their host. */
	final Map<String, Step> failing = new HashMap<>();
	final List<TestRequest> tests = Collections.synchronizedList(new ArrayList<>());
	final CancelSource cancel = new CancelSource();
	boolean policy = true;
	boolean test;
	UserNameRule userName = UserNameRule.ADDRESS;

	Simulation run(MailProgram program) throws InterruptedException {
		return run(List.of(program), SimulationListener.none()).getFirst();
	}

	List<Simulation> run(List<MailProgram> programs, SimulationListener listener) throws InterruptedException {
		SimulationRequest request = new SimulationRequest(ANNA, programs,
				policy ? Optional.of(meant()) : Optional.empty(), Optional.empty(), List.of(), test,
				Duration.ofSeconds(5), cancel);
		return new ProgramSimulator(this, this, FakeReader.all(), (asked, stop) -> {
			network.stop = stop;
			return network;
		}).simulate(request, listener);
	}

	private ClientProfile meant() {
		String host = "mail.example.test";
		return new ClientProfile("example.test", "Example", Optional.of(ANNA), userName,
				List.of(Candidates.endpoint("imap", host, 993, Security.IMPLICIT_TLS),
						Candidates.endpoint("imap", host, 143, Security.STARTTLS_REQUIRED)),
				List.of(Candidates.endpoint("smtp", host, 465, Security.IMPLICIT_TLS),
						Candidates.endpoint("smtp", host, 587, Security.STARTTLS),
						Candidates.endpoint("smtp", host, 2525, Security.STARTTLS_REQUIRED)),
				Term.ofDays(0), Term.forever());
	}

	static List<String> ids(Simulation simulation) {
		return simulation.findings().stream().map(Finding::id).toList();
	}

	/** The attempts in words, a line each. */
	static List<String> tried(Simulation simulation) {
		return simulation.ending().attempts().stream()
				.map(attempt -> attempt.method().label() + " " + attempt.target() + ": " + attempt.outcome().describe())
				.toList();
	}

	/** What it ends with, in words. */
	static String settings(Simulation simulation) {
		return simulation.ending().settings().map(found -> found.method().label() + " " + found.servers().stream()
				.map(server -> server.describe()).toList()).orElse("nothing");
	}

	static Step failed(Stage stage, String id, String summary) {
		return Step.done(stage, "", Duration.ZERO, List.of(),
				List.of(Finding.of(id, Severity.ERROR, summary, "Because.", "Mend it.")));
	}

	@Override
	public TestReport test(TestRequest request, TestListener listener) {
		tests.add(request);
		return new TestReport(Instant.EPOCH, Duration.ZERO,
				request.endpoints().stream().map(this::report).toList(), List.of());
	}

	private EndpointReport report(Endpoint endpoint) {
		String words = endpoint.protocol() + " " + endpoint.host() + ":" + endpoint.port() + " " + endpoint.security().key();
		boolean known = working.stream().anyMatch(server -> server.contains(" " + endpoint.host() + ":"));
		Step nowhere = known ? failed(Stage.CONNECT, "connect.refused", "Nothing listens there.")
				: failed(Stage.RESOLVE, "resolve.no-address", "There is no " + endpoint.host() + ".");
		return new EndpointReport(endpoint,
				working.contains(words) ? List.of() : List.of(failing.getOrDefault(words, nowhere)), List.of());
	}

	@Override
	public List<MailProtocol> protocols() {
		return List.of();
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return Optional.empty();
	}

	@Override
	public List<BackendInfo> backends() {
		return List.of();
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of();
	}

	@Override
	public Rulebook rulebook() {
		return Rulebook.of(new SimulationRules().all());
	}
}
