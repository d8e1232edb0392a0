package org.postern.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.rule.Fact;
import org.postern.net.fact.OtherMode;
import org.postern.net.fact.StartTlsAnswer;
import org.postern.net.fact.StartTlsMissing;
import org.postern.net.tls.PresentedChain;
import org.postern.net.tls.certificate.ChainText;

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
		this.recorder = new StageRecorder(request, listener, () -> wire.map(Wire::waited).orElse(Duration.ZERO));
		this.transcript = new Transcript(listener::line);
		this.probe = new ModeProbe(request);
	}

	/**
	 * @param dialogues the protocol's words, for one connection each
	 * @throws InterruptedException if cancelled
	 */
	public CheckReport run(Supplier<MailDialogue> dialogues) throws InterruptedException {
		MailDialogue dialogue = dialogues.get();
		try {
			recorder.run(Stage.CONNECT, this::connect);
			if (endpoint.security() == Security.IMPLICIT_TLS) {
				implicit(dialogue);
			} else {
				cleartext(dialogue);
			}
			further(dialogue);
			leave(dialogue);
		} finally {
			wire.ifPresent(Wire::close);
		}
		examine(dialogues);
		return new CheckReport(recorder.steps(), transcript.lines(), recorder.seen());
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

	private void further(MailDialogue dialogue) throws InterruptedException {
		if (request.depth() == Depth.THOROUGH) {
			for (FurtherStage further : dialogue.further()) {
				recorder.runWhileTalking(further.stage(), () -> look(further));
			}
		}
	}

	private void examine(Supplier<MailDialogue> dialogues) throws InterruptedException {
		if (request.depth() == Depth.THOROUGH && endpoint.security() != Security.NONE) {
			recorder.runAfterAll(Stage.EXAMINATION,
					() -> new EndpointExamination(request, dialogues).observe(tls.isPresent()));
		}
	}

	private Observation connect() throws IOException {
		InetSocketAddress address = new InetSocketAddress(request.address(), endpoint.port());
		wire = Optional.of(Wire.connect(address, request.timeout(), request.gate(), request.cancellation(),
				transcript));
		return Observation.facts("connected to " + Subject.of(request));
	}

	private Wire wire() {
		return wire.orElseThrow();
	}

	private Observation greeting(MailDialogue dialogue) throws IOException, InterruptedException {
		Greeting greeting = new GreetingReader(request, wire(), probe).read(dialogue, tls.isPresent());
		List<Fact> seen = new ArrayList<>(List.of(greeting));
		seen.addAll(dialogue.seen(greeting));
		Observation observation = new Observation(GreetingText.lines(greeting), seen);
		return greeting.reply().isOk() ? observation : observation.andNoMore();
	}

	private Observation capabilitiesInCleartext(MailDialogue dialogue) throws IOException {
		return capabilities(dialogue,
				endpoint.security().upgrades() ? Offered.Moment.BEFORE_TLS : Offered.Moment.CLEARTEXT);
	}

	private Observation capabilitiesUnderTls(MailDialogue dialogue) throws IOException {
		return capabilities(dialogue, Offered.Moment.UNDER_TLS);
	}

	private Observation capabilities(MailDialogue dialogue, Offered.Moment moment) throws IOException {
		wire().begin();
		Optional<Capabilities> before = Optional.of(capabilities).filter(Capabilities::known);
		capabilities = dialogue.capabilities(wire());
		Offered offered = new Offered(capabilities, moment, before);
		List<Fact> seen = new ArrayList<>(List.of(offered));
		seen.addAll(dialogue.seen(offered));
		if (offered.counts()) {
			seen.add(wire().manners());
		}
		return new Observation(capabilities.lines(), seen);
	}

	private Observation look(FurtherStage further) throws IOException, InterruptedException {
		wire().begin();
		FurtherStage.Sight sight = further.look().at(wire());
		request.cancellation().check();
		return new Observation(sight.lines(), sight.facts());
	}

	private Observation upgrade(MailDialogue dialogue) throws IOException {
		if (capabilities.known() && !capabilities.startTls()) {
			return Observation.broken(StartTlsMissing.in(capabilities.lines()));
		}
		wire().begin();
		Reply reply = dialogue.startTls(wire());
		if (!reply.isOk()) {
			return Observation.broken(new StartTlsAnswer(false, reply.lines(), ""));
		}
		String plaintext = wire().unread();
		if (!plaintext.isEmpty()) {
			return Observation.broken(new StartTlsAnswer(true, reply.lines(), plaintext));
		}
		return secure();
	}

	private Observation handshake() throws IOException, InterruptedException {
		try {
			return secure();
		} catch (HandshakeException e) {
			request.cancellation().check();
			if (e.greets() || e.isSilent() && probe.greetsInCleartext()) {
				throw new ModeException(OtherMode.Mode.CLEARTEXT_GREETING);
			}
			throw e;
		}
	}

	private Observation secure() throws IOException {
		wire().begin();
		TlsOutcome outcome = wire().startTls(endpoint.host(), request.trust());
		tls = Optional.of(outcome);
		return Observation.seen(List.of(outcome.session().describe()), outcome.session());
	}

	private Observation certificate() {
		PresentedChain chain = tls.orElseThrow().chain();
		return Observation.seen(new ChainText(chain).lines(), chain);
	}

	/** Manners only: whatever the server makes of it changes nothing in the report. */
	private void leave(MailDialogue dialogue) {
		if (recorder.hasEnded()) {
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
