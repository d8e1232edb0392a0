package org.postern.testkit;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.net.ssl.X509TrustManager;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Gate;
import org.postern.api.check.Step;
import org.postern.api.check.Stage;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;
import org.postern.net.rule.NetRules;

/** Runs a protocol's check against a port of the loopback address, with what a test does not care about filled in. */
public final class Probe {

	private final MailProtocol protocol;
	private CheckListener listener = CheckListener.none();
	private String host = "127.0.0.1";
	private Role role = Role.ACCESS;
	private Security security = Security.NONE;
	private Authentication authentication = Authentication.CLEARTEXT_ALLOWED;
	private Duration timeout = Duration.ofSeconds(10);
	private X509TrustManager trust = TestIdentity.of("nobody.example").trust();
	private Depth depth = Depth.STANDARD;
	private List<TestRule<?>> rules = new NetRules().rules();
	private Optional<PortPolicy> policy = Optional.empty();
	private Cancellation cancellation = Cancellation.never();

	public Probe(MailProtocol protocol) {
		this.protocol = protocol;
	}

	public Probe security(Security value) {
		security = value;
		return this;
	}

	public Probe authentication(Authentication value) {
		authentication = value;
		return this;
	}

	public Probe timeout(Duration value) {
		timeout = value;
		return this;
	}

	public Probe trusting(TestIdentity identity) {
		trust = identity.trust();
		return this;
	}

	public Probe trusting(X509TrustManager value) {
		trust = value;
		return this;
	}

	/** The name that clients are told; the connection goes to the loopback address. */
	public Probe host(String value) {
		host = value;
		return this;
	}

	/** Further connections besides. */
	public Probe thorough() {
		depth = Depth.THOROUGH;
		return this;
	}

	/** What judges the facts, besides the rules that all protocols share. */
	public Probe rules(TestRules... bundles) {
		Map<String, TestRule<?>> byId = new TreeMap<>();
		Stream.concat(Stream.of(new NetRules()), Stream.of(bundles)).flatMap(bundle -> bundle.rules().stream())
				.forEach(rule -> byId.put(rule.info().id(), rule));
		rules = List.copyOf(byId.values());
		return this;
	}

	/** Who follows. */
	public Probe listener(CheckListener value) {
		listener = value;
		return this;
	}

	public Probe role(Role value) {
		role = value;
		return this;
	}

	public Probe policy(PortPolicy value) {
		policy = Optional.of(value);
		return this;
	}

	public Probe cancellation(Cancellation value) {
		cancellation = value;
		return this;
	}

	/** @throws InterruptedException if cancelled */
	public CheckReport check(int port) throws InterruptedException {
		return check(InetAddress.getLoopbackAddress(), port);
	}

	/**
	 * At another address of this computer.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public CheckReport check(InetAddress address, int port) throws InterruptedException {
		Endpoint endpoint = new Endpoint(protocol.info().id(), host, port, security, authentication, role);
		return protocol.check(new CheckRequest(endpoint, address, policy, depth, Rulebook.of(rules),
				timeout, trust, Gate.open(), cancellation), listener);
	}

	/** The step of a stage. */
	public static Step step(CheckReport report, Stage stage) {
		return report.steps().stream().filter(step -> step.stage() == stage).findFirst()
				.orElseThrow(() -> new AssertionError("No step " + stage + " in " + report.steps()));
	}
}
