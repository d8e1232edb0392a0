package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.core.test.Login;
import org.postern.mail.Answer;

/** Logs in as a mail program does, where that is asked for and possible. */
final class LoginStage {

	private final TestContext context;
	private final Endpoint endpoint;
	private final String place;

	LoginStage(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
		this.place = EndpointOutcome.place(endpoint);
	}

	/** @return empty where no login is asked for, or this endpoint offers none */
	Optional<Step> run(Optional<InetAddress> address, Optional<Stage> blame) throws InterruptedException {
		Optional<Login> login = context.request().login();
		if (login.isEmpty() || endpoint.authentication() == Authentication.NONE
				|| !context.tools().mail().speaks(endpoint.protocol())) {
			return Optional.empty();
		}
		if (address.isEmpty() || blame.isPresent()) {
			return Optional.of(Step.unknown(Stage.LOGIN, place, blame.orElse(Stage.CONNECT)));
		}
		context.listener().started(endpoint, Stage.LOGIN, place);
		return Optional.of(context.alone(endpoint, () -> logIn(login.get(), address.get())));
	}

	private Step logIn(Login login, InetAddress address) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		if (endpoint.security() == Security.NONE && endpoint.authentication() == Authentication.TLS_ONLY) {
			return Step.done(Stage.LOGIN, place, watch.elapsed(), List.of(), List.of(needsTls()));
		}
		Answer<String> answer = context.tools().mail().logIn(context.account(endpoint, address, login));
		return switch (answer) {
			case Answer.Done<String> done -> Step.done(Stage.LOGIN, place, watch.elapsed(),
					facts(login.user(), done.value()), List.of());
			case Answer.Failed<String> failed -> Step.done(Stage.LOGIN, place, watch.elapsed(), List.of(),
					List.of(new MailFindings(Stage.LOGIN, place, login.user()).of(failed.problem())));
		};
	}

	private static List<String> facts(String user, String told) {
		String facts = "logged in as " + user;
		return told.isBlank() ? List.of(facts) : List.of(facts, told);
	}

	private Finding needsTls() {
		return Finding.of("login.needs-tls", Severity.ERROR, "The policy wants TLS before a login, and offers no TLS here.",
				"Nobody can log in on this port without breaking the policy, so no password was sent.",
				"Offer STARTTLS on this port, or no login.").at(place);
	}
}
