package org.postern.core.internal.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.check.Step;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.internal.net.SocketProbe;
import org.postern.core.internal.tls.Managers;
import org.postern.core.provider.Providers;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.mail.MailClient;
import org.postern.net.session.UserProtocols;

/** Tests endpoints side by side, then makes the round trip over those that work. */
@Component(service = { ConnectionTester.class, NamedTester.class })
public final class EndpointTester implements ConnectionTester, NamedTester {

	private static final Duration DELIVERY = Duration.ofSeconds(30);

	private final TestTools tools;

	@Activate
	public EndpointTester(@Reference Providers providers, @Reference MailClient mail,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<UserProtocols> users) {
		this(new TestTools(providers, mail, Logins.overTheWire(users), Names.ofThisComputer(), new SocketProbe(), DELIVERY,
				new Managers(), new ProcessorGate()));
	}

	EndpointTester(TestTools tools) {
		this.tools = tools;
	}

	@Override
	public TestReport test(TestRequest request, TestListener listener) throws InterruptedException {
		return test(request, listener, request.options().resolver().map(Names::of).orElse(tools.names()));
	}

	@Override
	public TestReport test(TestRequest request, TestListener listener, Names names) throws InterruptedException {
		return test(request, listener, tools.withNames(names));
	}

	private static TestReport test(TestRequest request, TestListener listener, TestTools tools)
			throws InterruptedException {
		Instant started = Instant.now();
		Stopwatch watch = new Stopwatch();
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = request.cancellation().onCancel(stop::cancel);
				TestContext context = new TestContext(request, tools, listener, stop)) {
			List<EndpointOutcome> outcomes = endpoints(context);
			List<Step> roundTrip = request.roundTrip() ? new RoundTrip(context, outcomes).run() : List.of();
			return new TestReport(started, watch.elapsed(), outcomes.stream().map(EndpointOutcome::report).toList(),
					roundTrip);
		}
	}

	private static List<EndpointOutcome> endpoints(TestContext context) throws InterruptedException {
		List<Callable<EndpointOutcome>> tests = new ArrayList<>();
		context.request().endpoints().forEach(endpoint -> tests.add(new EndpointTest(context, endpoint)::run));
		return SideBySide.run(tests, context.stop());
	}
}
