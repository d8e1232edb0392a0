package org.postern.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.postern.api.check.CheckRequest;
import org.postern.api.model.Security;
import org.postern.api.rule.Fact;
import org.postern.net.fact.EarlyTalk;
import org.postern.net.tls.InjectionTrial;
import org.postern.net.tls.Unexamined;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.examination.TlsExamination;
import org.postern.net.tls.hello.CipherSuites;

/** What a thorough check finds out on further connections: TLS, and whether a client may speak first. */
final class EndpointExamination {

	private final CheckRequest request;
	private final FurtherConnection connection;
	private final CipherSuites suites = new CipherSuites();
	private final List<String> lines = new ArrayList<>();
	private final List<Fact> facts = new ArrayList<>();

	EndpointExamination(CheckRequest request, Supplier<MailDialogue> dialogues) {
		this.request = request;
		this.connection = new FurtherConnection(request, dialogues, suites);
	}

	/** @param secured whether a handshake of today has succeeded */
	Observation observe(boolean secured) throws InterruptedException {
		Optional<String> name = Optional.of(request.endpoint().host()).filter(Wire::isName).map(Wire::ascii);
		facts.addAll(new TlsExamination(connection, suites, name).examine());
		facts.stream().filter(VersionsTaken.class::isInstance).map(VersionsTaken.class::cast)
				.forEach(versions -> lines.addAll(versions.lines()));
		if (secured && request.endpoint().security().upgrades()) {
			inject();
		}
		speakEarly();
		return new Observation(lines, facts);
	}

	private void speakEarly() throws InterruptedException {
		Optional<String> word = connection.dialogues().get().early()
				.filter(ignored -> request.endpoint().security() != Security.IMPLICIT_TLS);
		if (word.isPresent()) {
			EarlyTalk talk = new EarlyTalkTrial(connection, word.get()).run();
			facts.add(talk);
			lines.add(talk.describe());
		}
	}

	private void inject() throws InterruptedException {
		try {
			InjectionTrial trial = new StartTlsTrial(connection).run();
			facts.add(trial);
			lines.add(trial.describe());
		} catch (IOException e) {
			facts.add(new Unexamined(List.of("plaintext behind STARTTLS"), String.valueOf(e.getMessage())));
		}
	}
}
