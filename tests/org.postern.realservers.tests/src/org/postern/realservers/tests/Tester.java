package org.postern.realservers.tests;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.postern.api.check.Depth;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailAddress;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.Login;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.testkit.real.RealUser;

/** Postern's connection test, as it is found in the registry, trusting an authority. */
record Tester(X509Certificate trusted, Depth depth) {

	static Tester standard(Ground ground) {
		return new Tester(ground.rootCertificate(), Depth.STANDARD);
	}

	static Tester thorough(Ground ground) {
		return new Tester(ground.rootCertificate(), Depth.THOROUGH);
	}

	/** Up to the login. */
	EndpointReport look(Place place) {
		return run(Optional.empty(), false, place).endpoints().getFirst();
	}

	EndpointReport login(Place place, String password) {
		return run(Optional.of(password), false, place).endpoints().getFirst();
	}

	TestReport roundTrip(Place... places) {
		return run(Optional.of(RealUser.ANNA.password()), true, places);
	}

	private TestReport run(Optional<String> password, boolean roundTrip, Place... places) {
		Optional<Login> login = password.map(word -> new Login(MailAddress.parse(RealUser.ANNA.address()),
				RealUser.ANNA.address(), Secret.of(word)));
		try {
			return Services.get(ConnectionTester.class).test(
					new TestRequest(Arrays.stream(places).map(Place::endpoint).toList(), Optional.empty(), login,
							roundTrip, List.of(trusted), TestOptions.standard().withDepth(depth), Cancellation.never()),
					TestListener.none());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Nobody interrupts these tests", e);
		} finally {
			login.ifPresent(one -> one.password().close());
		}
	}

	/** The ids of all that needs mending, in alphabetical order. */
	static TreeSet<String> troubles(EndpointReport report) {
		return report.findings().stream().filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
				.map(Finding::id).collect(Collectors.toCollection(TreeSet::new));
	}

	/** All that a report says, for a test that failed. */
	static String told(EndpointReport report) {
		return report.steps().stream().map(step -> step.stage() + " " + step.status() + " " + step.facts() + "\n"
				+ step.findings().stream().map(found -> "    " + found.id() + " " + found.summary() + found.evidence() + "\n")
						.collect(Collectors.joining()))
				.collect(Collectors.joining()) + String.join("\n", report.transcript());
	}
}
