package org.postern.core.fleet;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.core.test.EndpointReport;
import org.postern.net.tls.PresentedChain;
import org.postern.net.tls.TlsSession;
import org.postern.net.tls.certificate.CertificateNames;

/**
 * A result as it is kept and compared: small, and without what only matters to whoever mends this one endpoint.
 *
 * @param key         what names the target, see {@link FleetTarget#key()}
 * @param protocol    of the endpoint
 * @param host        of the endpoint
 * @param port        of the endpoint
 * @param security    of the endpoint
 * @param started     when its test began
 * @param elapsed     how long it took, without waiting for others
 * @param status      how it ended
 * @param steps       what was done
 * @param findings    what was found
 * @param session     what TLS came to
 * @param certificate what the server showed
 */
public record FleetRecord(String key, String protocol, String host, int port, Security security, Instant started,
		Duration elapsed, StepStatus status, List<Timed> steps, List<Found> findings, Optional<Session> session,
		Optional<Certificate> certificate) {

	/** A step and its time. */
	public record Timed(Stage stage, String subject, StepStatus status, Duration elapsed) {
	}

	/** What was found; {@code postern findings ID} explains it. */
	public record Found(String id, Severity severity, String summary, String remedy) {
	}

	/**
	 * A TLS session.
	 *
	 * @param handshake how long the handshake took
	 */
	public record Session(String version, String cipher, Optional<String> group, Duration handshake) {
	}

	/**
	 * A server's own certificate.
	 *
	 * @param names what it is for
	 */
	public record Certificate(String subject, String issuer, List<String> names, Instant notAfter, String serial,
			boolean trusted) {

		public Certificate {
			names = List.copyOf(names);
		}
	}

	public FleetRecord {
		Objects.requireNonNull(session);
		Objects.requireNonNull(certificate);
		steps = List.copyOf(steps);
		findings = List.copyOf(findings);
	}

	/** What is worth keeping of a result. */
	public static FleetRecord of(FleetResult result) {
		Endpoint endpoint = result.target().endpoint();
		EndpointReport report = result.report();
		return new FleetRecord(result.target().key(), endpoint.protocol(), endpoint.host(), endpoint.port(),
				endpoint.security(), result.started(), result.elapsed(), report.status(),
				report.steps().stream().map(FleetRecord::timed).toList(),
				report.findings().stream().map(FleetRecord::found).toList(),
				report.seen(TlsSession.class).map(FleetRecord::session),
				report.seen(PresentedChain.class).flatMap(FleetRecord::certificate));
	}

	private static Timed timed(Step step) {
		return new Timed(step.stage(), step.subject(), step.status(), step.elapsed());
	}

	private static Found found(Finding finding) {
		return new Found(finding.id(), finding.severity(), finding.summary(), finding.remedy());
	}

	private static Session session(TlsSession seen) {
		return new Session(seen.version(), seen.cipher(), seen.group(), seen.elapsed());
	}

	private static Optional<Certificate> certificate(PresentedChain chain) {
		return chain.leaf().map(leaf -> certificate(leaf, chain.trustProblem().isEmpty()));
	}

	private static Certificate certificate(X509Certificate leaf, boolean trusted) {
		return new Certificate(leaf.getSubjectX500Principal().getName(), leaf.getIssuerX500Principal().getName(),
				new CertificateNames(leaf).all(), leaf.getNotAfter().toInstant(), leaf.getSerialNumber().toString(16), trusted);
	}

	/** The stage that the first failed step was at. */
	public Optional<Stage> failedAt() {
		return steps.stream().filter(step -> step.status() == StepStatus.FAILED).map(Timed::stage).findFirst();
	}
}
