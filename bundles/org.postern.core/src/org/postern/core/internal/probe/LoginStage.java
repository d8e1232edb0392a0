package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.rule.Fact;
import org.postern.core.internal.probe.rule.LoginWithheld;
import org.postern.core.test.Login;
import org.postern.net.session.LoginRound;
import org.postern.net.session.UserProtocol;

/** Logs in where that is asked for and possible: the best way, or thoroughly each way that is offered. */
final class LoginStage {

	private final TestContext context;
	private final Endpoint endpoint;
	private final String place;
	private final List<String> lines = new ArrayList<>();

	LoginStage(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
		this.place = EndpointOutcome.place(endpoint);
	}

	/** @return empty where no login is asked for, or this endpoint offers none */
	Optional<StageReport> run(Optional<InetAddress> address, Optional<Stage> blame) throws InterruptedException {
		Optional<Login> login = context.request().login();
		Optional<UserProtocol> user = context.tools().logins().by(endpoint.protocol());
		if (login.isEmpty() || endpoint.authentication() == Authentication.NONE || user.isEmpty()) {
			return Optional.empty();
		}
		if (address.isEmpty() || blame.isPresent()) {
			return Optional.of(StageReport.of(Step.unknown(Stage.LOGIN, place, blame.orElse(Stage.CONNECT))));
		}
		context.listener().started(endpoint, Stage.LOGIN, place);
		return Optional.of(context.alone(endpoint, () -> logIn(login.get(), user.get(), address.get())));
	}

	private StageReport logIn(Login login, UserProtocol user, InetAddress address) throws InterruptedException {
		if (endpoint.security() == Security.NONE && endpoint.authentication() == Authentication.TLS_ONLY) {
			Fact withheld = new LoginWithheld();
			return new StageReport(context.failed(Stage.LOGIN, endpoint, Duration.ZERO, List.of(), withheld), lines,
					List.of(withheld));
		}
		Stopwatch watch = new Stopwatch();
		LoginRound round = context.tools().logins().run(context.target(endpoint, user, address),
				TestContext.credentials(login), context.request().options().depth(), this::line);
		return report(round, watch.elapsed(), facts(login, round));
	}

	private void line(String line) {
		lines.add(line);
		context.listener().line(endpoint, line);
	}

	private StageReport report(LoginRound round, Duration elapsed, List<String> facts) {
		Step step = round.accepted().isEmpty() ? context.failed(Stage.LOGIN, endpoint, elapsed, facts, round)
				: Step.done(Stage.LOGIN, place, elapsed, facts,
						context.judge(endpoint, round).stream().map(finding -> finding.at(place)).toList());
		return new StageReport(step, lines, List.of(round));
	}

	private static List<String> facts(Login login, LoginRound round) {
		List<String> facts = new ArrayList<>();
		round.accepted().ifPresent(attempt -> facts.add("logged in as " + login.user()));
		facts.addAll(round.describe());
		return facts;
	}
}
