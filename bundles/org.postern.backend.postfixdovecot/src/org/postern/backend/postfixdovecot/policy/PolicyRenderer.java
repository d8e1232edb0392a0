package org.postern.backend.postfixdovecot.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.dovecot.DovecotRenderer;
import org.postern.backend.postfixdovecot.postfix.PostfixRenderer;
import org.postern.backend.postfixdovecot.reading.BoundPort;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.backend.postfixdovecot.render.Wish;
import org.postern.backend.postfixdovecot.retention.Schedule;
import org.postern.backend.postfixdovecot.retention.StatedRetention;
import org.postern.host.change.FileEdit;

/**
 * From a reading to a policy: which files change and how. What is as the policy says stays as it is, however the
 * administrator has written it.
 *
 * @param reading the server as it is
 * @param offset  added to every port of a policy to get the port really opened
 */
public record PolicyRenderer(Reading reading, int offset) {

	private static final String OF_POSTFIX = "smtp";
	/** With which Dovecot marks what POP3 deleted, where the administrator chose none. */
	static final String KEYWORD = "$POP3Deleted";

	public Rendering render(PortPolicy wanted) {
		StatedRetention retention = StatedRetention.of(wanted.settings(Retention.PROTOCOL));
		Wish wish = wish(wanted, retention);
		List<Rendering> parts = new ArrayList<>();
		reading.dovecot().map(dovecot -> new DovecotRenderer(dovecot, wish).render()).ifPresent(parts::add);
		reading.postfix().map(postfix -> new PostfixRenderer(postfix, wish).render()).ifPresent(parts::add);
		reading.dovecot().map(dovecot -> retention(dovecot, retention)).ifPresent(parts::add);
		parts.add(new Rendering(List.of(), List.of(), comments(wanted, wish, retention)));
		return new Rendering(parts.stream().flatMap(part -> part.edits().stream()).toList(),
				parts.stream().flatMap(part -> part.activations().stream()).toList(),
				parts.stream().flatMap(part -> part.findings().stream()).toList());
	}

	private Wish wish(PortPolicy wanted, StatedRetention retention) {
		TlsPolicy present = PresentPolicy.of(reading, offset).policy().tls();
		List<Listener> live = wanted.enabled().stream().map(listener -> listener.withPort(listener.port() + offset)).toList();
		return new Wish(live,
				Optional.of(wanted.tls().minimum()).filter(minimum -> minimum != present.minimum()),
				wanted.tls().certificate().filter(files -> !Optional.of(files).equals(present.certificate())),
				retention.holds(), wanted.settings());
	}

	private Rendering retention(DovecotReading dovecot, StatedRetention wanted) {
		if (wanted.equals(PresentPolicy.retention(reading))) {
			return new Rendering(List.of(), List.of(), List.of());
		}
		Schedule schedule = reading.places().schedule(reading.systemd());
		List<FileEdit> edits = schedule.edits(wanted, dovecot.heldKeyword().orElse(KEYWORD), reading::file);
		List<Activation> timer = edits.stream().anyMatch(schedule::concernsTimer)
				? List.of(new Activation(Activation.Program.RETENTION_TIMER, Activation.Manner.RESTART, "its timer changes"))
				: List.of();
		return new Rendering(edits, timer, List.of());
	}

	private List<Finding> comments(PortPolicy wanted, Wish wish, StatedRetention retention) {
		List<Finding> findings = new ArrayList<>();
		wish.listeners().forEach(listener -> comment(listener).ifPresent(findings::add));
		newcomers(wish).flatMap(listener -> occupied(listener).stream()).forEach(findings::add);
		wish.minimum().filter(minimum -> minimum.compareTo(TlsVersion.TLS_1_2) < 0).map(PolicyFindings::oldTls)
				.ifPresent(findings::add);
		if (reading.dovecot().isEmpty() && !retention.doesNothing()) {
			findings.add(PolicyFindings.retentionNotServed());
		}
		reading.dovecot().ifPresent(dovecot -> findings.addAll(dovecot.retentionFindings(retention)));
		return findings;
	}

	private Optional<Finding> comment(Listener listener) {
		boolean dovecots = reading.protocols().find(listener.protocol()).isPresent();
		boolean served = dovecots ? reading.dovecot().isPresent()
				: listener.protocol().equals(OF_POSTFIX) && reading.postfix().isPresent();
		if (!served) {
			return Optional.of(words().notServed(listener, dovecots ? "Dovecot"
					: listener.protocol().equals(OF_POSTFIX) ? "Postfix" : "program"));
		}
		if (listener.security() == Security.NONE && listener.authentication() == Authentication.TLS_ONLY
				&& listener.role() != Role.RELAY) {
			return Optional.of(words().modeNeverAllowsLogin(listener));
		}
		return listener.authentication() == Authentication.CLEARTEXT_ALLOWED && !listener.security().allowsCleartext()
				? Optional.of(words().cleartextLoginImpossible(listener)) : Optional.empty();
	}

	/** Listeners on ports that neither server has open now. */
	private Stream<Listener> newcomers(Wish wish) {
		List<Integer> own = PresentPolicy.live(reading).stream().filter(Listener::enabled).map(Listener::port).toList();
		return wish.listeners().stream().filter(listener -> !own.contains(listener.port()));
	}

	private Optional<Finding> occupied(Listener listener) {
		List<BoundPort> taken = reading.ports().stream().filter(port -> port.isAt(listener, listener.port())).toList();
		return taken.isEmpty() ? Optional.empty() : Optional.of(words().occupied(listener, taken));
	}

	private PolicyFindings words() {
		return new PolicyFindings(reading.protocols());
	}
}
