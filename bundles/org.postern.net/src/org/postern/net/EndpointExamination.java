package org.postern.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.postern.api.check.CheckRequest;
import org.postern.api.rule.Fact;
import org.postern.net.tls.InjectionTrial;
import org.postern.net.tls.Unexamined;
import org.postern.net.tls.VersionsTaken;
import org.postern.net.tls.examination.TlsExamination;
import org.postern.net.tls.hello.CipherSuites;

/** What a thorough check finds out about an endpoint's TLS on further connections. */
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
		return new Observation(lines, facts);
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
