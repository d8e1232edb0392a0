package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.rule.Fact;
import org.postern.core.test.Login;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.session.SessionTarget;
import org.postern.net.session.UserProtocol;
import org.postern.net.session.UserTrial;

/** Tries out what a protocol's users do once they are logged in; in thorough tests, after the login. */
final class SessionStage {

	private final TestContext context;
	private final Endpoint endpoint;
	private final String place;
	private final List<String> dialogue = new ArrayList<>();
	private final List<String> lines = new ArrayList<>();
	private final List<Fact> facts = new ArrayList<>();

	SessionStage(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
		this.place = EndpointOutcome.place(endpoint);
	}

	/** @return empty where the protocol has nothing to try out, or the test is not thorough */
	Optional<StageReport> run(InetAddress address, Optional<Stage> blame) throws InterruptedException {
		Optional<UserProtocol> user = context.tools().logins().by(endpoint.protocol())
				.filter(protocol -> !protocol.trials().isEmpty());
		if (user.isEmpty() || context.request().options().depth() != Depth.THOROUGH) {
			return Optional.empty();
		}
		if (blame.isPresent()) {
			return Optional.of(StageReport.of(Step.unknown(Stage.SESSION, place, blame.get())));
		}
		context.listener().started(endpoint, Stage.SESSION, place);
		return Optional.of(context.alone(endpoint, () -> attempt(user.get(), address)));
	}

	private StageReport attempt(UserProtocol user, InetAddress address) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		SessionTarget target = context.target(endpoint, user, address);
		Login login = context.request().login().orElseThrow();
		for (UserTrial trial : user.trials()) {
			Sight seen = context.tools().logins().attempt(trial, target, TestContext.credentials(login), this::line);
			lines.addAll(seen.lines());
			facts.addAll(seen.facts());
		}
		List<Finding> findings = facts.stream().flatMap(fact -> context.judge(endpoint, fact).stream())
				.map(finding -> finding.at(place)).toList();
		return new StageReport(Step.done(Stage.SESSION, place, watch.elapsed(), lines, findings), dialogue, facts);
	}

	private void line(String line) {
		dialogue.add(line);
		context.listener().line(endpoint, line);
	}
}
