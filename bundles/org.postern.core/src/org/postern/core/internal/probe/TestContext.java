package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.net.ssl.X509TrustManager;

import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.progress.CancelSource;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.core.internal.filter.TheServer;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.test.Login;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestRequest;
import org.postern.mail.Account;
import org.postern.net.sasl.Credentials;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserProtocol;

/** One running test: the request, what it works with, and how all of it is stopped. */
final class TestContext implements AutoCloseable {

	/** How long the server itself waits for its own ports. */
	private static final Duration LOOK = Duration.ofSeconds(3);

	private final TestRequest request;
	private final TestTools tools;
	private final TestListener listener;
	private final CancelSource stop;
	private final X509TrustManager trust;
	private final Optional<TheServer> server;
	/** POP3 lets one session at a time into a mailbox (RFC 1939 section 4). */
	private final Lock maildrop = new ReentrantLock();

	TestContext(TestRequest request, TestTools tools, TestListener listener, CancelSource stop) {
		this.request = request;
		this.tools = tools;
		this.listener = listener;
		this.stop = stop;
		this.trust = new ServerTrust(request.authorities(), tools.managers());
		this.server = request.options().depth() == Depth.THOROUGH
				? request.options().server().map(way -> new TheServer(way, LOOK, stop)) : Optional.empty();
	}

	/** Where a thorough test can look from the server itself. */
	Optional<TheServer> server() {
		return server;
	}

	@Override
	public void close() {
		server.ifPresent(TheServer::close);
	}

	TestRequest request() {
		return request;
	}

	TestTools tools() {
		return tools;
	}

	TestListener listener() {
		return listener;
	}

	CancelSource stop() {
		return stop;
	}

	CheckRequest check(Endpoint endpoint, InetAddress address) {
		return new CheckRequest(endpoint, address, request.policy(), request.options().depth(),
				tools.providers().rulebook(), request.options().timeout(), trust,
				tools.gate(), stop);
	}

	/** What all rules make of a fact that was seen at an endpoint. */
	List<Finding> judge(Endpoint endpoint, Fact fact) {
		return tools.providers().rulebook().judge(fact, new Circumstances(endpoint, request.policy(), Instant.now()));
	}

	/** A step that did not succeed: what the rules make of it, and never a pass, even if no rule knows why. */
	Step failed(Stage stage, Endpoint endpoint, Duration elapsed, List<String> facts, Fact fact) {
		String place = EndpointOutcome.place(endpoint);
		List<Finding> found = judge(endpoint, fact).stream().map(finding -> finding.at(place)).toList();
		boolean told = found.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.WARNING));
		return Step.done(stage, place, elapsed, facts, told ? found : List.of(unexplained(stage, fact).at(place)));
	}

	private static Finding unexplained(Stage stage, Fact fact) {
		return Finding.of(stage.name().toLowerCase(Locale.ROOT) + ".failed", Severity.ERROR,
				"The stage failed: " + stage.label() + ".", "No installed rule explains why.",
				"Read what was seen below, and the log of the server.").withEvidence(List.of(fact.toString()));
	}

	Account account(Endpoint endpoint, InetAddress address, Login login) {
		return new Account(endpoint, address, login.user(), login.password(), login.token(), trust,
				request.options().timeout(), stop);
	}

	static Credentials credentials(Login login) {
		return new Credentials(login.user(), login.password(), login.token());
	}

	SessionTarget target(Endpoint endpoint, UserProtocol user, InetAddress address) {
		return new SessionTarget(endpoint, user, address, trust, request.options().timeout(), stop);
	}

	/** Something done with a mailbox; its time is measured without waiting for others. */
	interface Use<T> {
		T run() throws InterruptedException;
	}

	/** Keeps POP3 sessions of this test out of each other's way. */
	<T> T alone(Endpoint endpoint, Use<T> use) throws InterruptedException {
		if (!endpoint.protocol().equals("pop3")) {
			return use.run();
		}
		maildrop.lockInterruptibly();
		try {
			stop.check();
			return use.run();
		} finally {
			maildrop.unlock();
		}
	}
}
