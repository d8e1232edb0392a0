package org.postern.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;

/**
 * The check that all mail protocols share: connect, greeting, capabilities, TLS, certificate, capabilities again. With
 * implicit TLS the handshake comes first. A protocol brings its {@link MailDialogue}.
 */
public final class EndpointCheck {

	private final CheckRequest request;
	private final Endpoint endpoint;
	private final StageRecorder recorder;
	private final Transcript transcript;
	private final ModeProbe probe;
	private Optional<Wire> wire = Optional.empty();
	private Capabilities capabilities = Capabilities.unknown();
	private Optional<TlsOutcome> tls = Optional.empty();

	public EndpointCheck(CheckRequest request, CheckListener listener) {
		this.request = request;
		this.endpoint = request.endpoint();
		this.recorder = new StageRecorder(request, listener);
		this.transcript = new Transcript(listener::line);
		this.probe = new ModeProbe(request);
	}

	/** @throws InterruptedException if cancelled */
	public CheckReport run(MailDialogue dialogue) throws InterruptedException {
		try {
			recorder.run(Stage.CONNECT, this::connect);
			if (endpoint.security() == Security.IMPLICIT_TLS) {
				implicit(dialogue);
			} else {
				cleartext(dialogue);
			}
			leave(dialogue);
		} finally {
			wire.ifPresent(Wire::close);
		}
		return new CheckReport(recorder.steps(), transcript.lines());
	}

	private void implicit(MailDialogue dialogue) throws InterruptedException {
		recorder.run(Stage.TLS, this::handshake);
		recorder.run(Stage.CERTIFICATE, this::certificate);
		recorder.run(Stage.GREETING, () -> greeting(dialogue));
		recorder.run(Stage.CAPABILITIES, () -> capabilitiesUnderTls(dialogue));
	}

	private void cleartext(MailDialogue dialogue) throws InterruptedException {
		recorder.run(Stage.GREETING, () -> greeting(dialogue));
		recorder.run(Stage.CAPABILITIES, () -> capabilitiesInCleartext(dialogue));
		if (endpoint.security().upgrades()) {
			recorder.run(Stage.TLS, () -> upgrade(dialogue));
			recorder.run(Stage.CERTIFICATE, this::certificate);
			recorder.run(Stage.CAPABILITIES_AFTER_TLS, () -> capabilitiesUnderTls(dialogue));
		}
	}

	private Observation connect() throws IOException {
		InetSocketAddress address = new InetSocketAddress(request.address(), endpoint.port());
		wire = Optional.of(Wire.connect(address, request.timeout(), request.cancellation(), transcript));
		return Observation.facts("connected to " + Subject.of(request));
	}

	private Wire wire() {
		return wire.orElseThrow();
	}

	private Observation greeting(MailDialogue dialogue) throws IOException, InterruptedException {
		Reply reply = readGreeting(dialogue);
		List<Finding> findings = switch (reply.kind()) {
			case OK -> List.of();
			case LATER -> List.of(new GreetingFindings(reply).later());
			case REFUSED -> List.of(new GreetingFindings(reply).refused());
			case GARBLED -> List.of(new GreetingFindings(reply).unexpected(endpoint.protocol()));
		};
		return new Observation(reply.lines(), findings);
	}

	/** After a moment of silence a second connection finds out whether the server waits for TLS. */
	private Reply readGreeting(MailDialogue dialogue) throws IOException, InterruptedException {
		if (tls.isPresent()) {
			wire().begin();
			return dialogue.greeting(wire());
		}
		try {
			wire().begin(probe.patience());
			return dialogue.greeting(wire());
		} catch (SocketTimeoutException e) {
			request.cancellation().check();
			if (probe.speaksTlsAtOnce()) {
				throw new ModeException(ModeException.Mode.TLS_AT_ONCE);
			}
			wire().begin(request.timeout().minus(probe.patience()));
			return dialogue.greeting(wire());
		}
	}

	private Observation capabilitiesInCleartext(MailDialogue dialogue) throws IOException {
		wire().begin();
		capabilities = dialogue.capabilities(wire());
		boolean last = !endpoint.security().upgrades();
		List<Finding> findings = new ArrayList<>(new LoginJudge(endpoint).inCleartext(capabilities, last));
		if (last) {
			findings.addAll(dialogue.judge(capabilities));
			if (capabilities.startTls()) {
				findings.add(Finding.of("starttls.offered-unexpectedly", Severity.WARNING,
						"The server offers STARTTLS, though the policy says cleartext only.",
						"Safer than stated: clients that could encrypt are told not to.",
						"Set the security of this listener to STARTTLS."));
			}
		}
		return new Observation(capabilities.lines(), findings);
	}

	private Observation capabilitiesUnderTls(MailDialogue dialogue) throws IOException {
		wire().begin();
		capabilities = dialogue.capabilities(wire());
		List<Finding> findings = new ArrayList<>(new LoginJudge(endpoint).underTls(capabilities));
		findings.addAll(dialogue.judge(capabilities));
		return new Observation(capabilities.lines(), findings);
	}

	private Observation upgrade(MailDialogue dialogue) throws IOException {
		if (capabilities.known() && !capabilities.startTls()) {
			return Observation.failed(Finding.of("starttls.not-offered", Severity.ERROR,
					"The server does not offer STARTTLS.",
					"Clients that are told to encrypt cannot, and give up or, worse, go on in cleartext. Where the server is "
							+ "known to offer it, something on the way takes the offer out.",
					"Switch TLS on for this port on the server; check antivirus and firewall products on the way."));
		}
		wire().begin();
		Reply reply = dialogue.startTls(wire());
		if (!reply.isOk()) {
			return Observation.failed(Finding.of("starttls.refused", Severity.ERROR,
					"The server offers STARTTLS and then refuses it.",
					"It usually cannot read its certificate or key.", "Look at the server's log for the reason.")
					.withEvidence(reply.lines()));
		}
		return secure();
	}

	private Observation handshake() throws IOException, InterruptedException {
		try {
			return secure();
		} catch (SSLException | SocketTimeoutException e) {
			request.cancellation().check();
			if (probe.greetsInCleartext()) {
				throw new ModeException(ModeException.Mode.CLEARTEXT_GREETING);
			}
			throw e;
		}
	}

	private Observation secure() throws IOException {
		wire().begin();
		TlsOutcome outcome = wire().startTls(endpoint.host(), request.trust());
		tls = Optional.of(outcome);
		return Observation.facts(outcome.version() + ", " + outcome.cipher());
	}

	private Observation certificate() {
		TlsOutcome outcome = tls.orElseThrow();
		List<String> facts = outcome.chain().stream().limit(1)
				.flatMap(leaf -> java.util.stream.Stream.of("for " + String.join(", ", CertificateJudge.names(leaf)),
						"issued by " + leaf.getIssuerX500Principal(), "valid until " + leaf.getNotAfter().toInstant()))
				.toList();
		return new Observation(facts, new CertificateJudge(endpoint.host(), Instant.now()).judge(outcome));
	}

	/** Manners only: whatever the server makes of it changes nothing in the report. */
	private void leave(MailDialogue dialogue) {
		if (recorder.steps().stream().anyMatch(org.postern.api.check.Step::isFailed)) {
			return;
		}
		try {
			wire().begin(Duration.ofSeconds(1));
			dialogue.quit(wire());
		} catch (IOException e) {
			transcript.note("the server had closed the connection already");
		}
	}
}
