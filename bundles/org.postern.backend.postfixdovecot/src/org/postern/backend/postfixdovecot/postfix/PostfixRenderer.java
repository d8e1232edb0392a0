package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.backend.postfixdovecot.render.Wish;
import org.postern.host.change.FileEdit;
import org.postern.host.change.ServerFile;

/** Edits {@code master.cf} and {@code main.cf} so that Postfix follows a policy, and nothing else in them changes. */
public final class PostfixRenderer {

	private static final String PROTOCOL = "smtp";

	private final PostfixReading reading;
	private final Wish wish;
	private final List<Finding> findings = new ArrayList<>();

	public PostfixRenderer(PostfixReading reading, Wish wish) {
		this.reading = reading;
		this.wish = wish;
	}

	public Rendering render() {
		MasterFile master = reading.masterFile();
		MainFile main = MainFile.parse(reading.main().content().orElse(""));
		new ServiceEdits(reading, master).follow(possible(master));
		TlsEdits tls = new TlsEdits(reading, master, main);
		wish.minimum().ifPresent(tls::minimum);
		wish.certificate().ifPresent(tls::certificate);
		List<FileEdit> edits = Stream.of(
				edit("Postfix: services on the network", reading.master(), master.text()),
				edit("Postfix: TLS", reading.main(), main.text())).filter(edit -> !edit.changesNothing()).toList();
		List<Activation> activations = edits.isEmpty() ? List.of() : List.of(new Activation(Activation.Program.POSTFIX,
				Activation.Manner.RELOAD, "its services or TLS settings change"));
		return new Rendering(edits, activations, findings);
	}

	private static FileEdit edit(String summary, ServerFile before, String after) {
		return new FileEdit(summary, before, new ServerFile(before.path(), Optional.of(after)));
	}

	/** The listeners that Postfix can have; of the others it is said why not. */
	private List<Listener> possible(MasterFile master) {
		List<SmtpService> others = reading.services(master).stream()
				.filter(service -> !service.isSmtp() && !service.service().isClosed()).toList();
		List<Listener> possible = new ArrayList<>();
		for (Listener listener : wish.listeners(PROTOCOL)) {
			Optional<SmtpService> occupant = others.stream().filter(other -> other.port() == listener.port()).findFirst();
			occupant.map(other -> PostfixFindings.occupied(listener, other)).ifPresent(findings::add);
			if (occupant.isEmpty()) {
				possible.add(listener);
				comment(listener);
			}
		}
		return possible;
	}

	private void comment(Listener listener) {
		if (listener.role() != Role.RELAY && listener.authentication() == Authentication.NONE) {
			findings.add(PostfixFindings.noLoginOnSubmission(listener));
		}
		Optional<CertificateFiles> certificate = wish.certificate().or(reading::certificate);
		if (listener.security() != Security.NONE && certificate.isEmpty()) {
			findings.add(PostfixFindings.noCertificate(listener));
		}
		Parameters parameters = reading.parameters();
		boolean asksDovecot = parameters.value("smtpd_sasl_type").equals("dovecot");
		boolean offered = reading.listeners().stream().anyMatch(one -> one.authentication() != Authentication.NONE);
		if (listener.authentication() != Authentication.NONE && !asksDovecot && !offered
				&& findings.stream().noneMatch(found -> found.id().equals(PostfixFindings.noSasl().id()))) {
			findings.add(PostfixFindings.noSasl());
		}
	}
}
