package org.postern.backend.postfixdovecot.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.ListenerId;
import org.postern.api.model.Port;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.postfix.PostfixReading;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.backend.postfixdovecot.retention.StatedRetention;
import org.postern.backend.postfixdovecot.retention.StatedRetention.Terms;
import org.postern.host.change.ServerFile;

/**
 * What a server's configuration amounts to as a policy. A plan for just this policy is empty.
 *
 * @param policy   with the ports of a policy, that is without the server's offset
 * @param findings what was not understood and is left alone, or is out of order
 */
public record PresentPolicy(PortPolicy policy, List<Finding> findings) {

	private static final FallbackPort USUAL_FALLBACK = new FallbackPort(FallbackPort.PORT.defaultValue(),
			FallbackPort.STANDS_IN_FOR.defaultValue());

	public PresentPolicy {
		findings = List.copyOf(findings);
	}

	/** @param offset added to every port of a policy to get the port really opened */
	public static PresentPolicy of(Reading reading, int offset) {
		List<Finding> findings = new ArrayList<>();
		reading.dovecot().map(DovecotReading::findings).ifPresent(findings::addAll);
		reading.postfix().map(PostfixReading::findings).ifPresent(findings::addAll);
		PortPolicy policy = new PortPolicy(listeners(reading, offset, findings), tls(reading, findings),
				reading.dovecot().map(DovecotReading::protocolSettings).orElse(Map.of()));
		SettingValues retention = retention(reading, findings).values();
		return new PresentPolicy(retention.equals(SettingValues.empty()) ? policy
				: policy.withSettings(Retention.PROTOCOL, retention), findings);
	}

	private static List<Listener> listeners(Reading reading, int offset, List<Finding> findings) {
		Map<ListenerId, Listener> listeners = new LinkedHashMap<>();
		for (Listener live : live(reading)) {
			int port = live.port() - offset;
			if (!Port.isValid(port)) {
				findings.add(new PolicyFindings(reading.protocols()).belowOffset(live, offset));
			} else {
				Listener listener = named(live.withPort(port));
				listeners.merge(listener.id(), listener, (first, second) -> first.enabled() ? first : second);
			}
		}
		return listeners.values().stream().sorted(Comparator.comparing(Listener::protocol).thenComparing(Listener::port))
				.toList();
	}

	/** With the ports really opened. */
	static List<Listener> live(Reading reading) {
		return Stream.concat(reading.dovecot().stream().flatMap(dovecot -> dovecot.listeners().stream()),
				reading.postfix().stream().flatMap(postfix -> postfix.listeners().stream())).toList();
	}

	/** The port that hosters use as a fallback is taken for one. */
	private static Listener named(Listener listener) {
		boolean fallback = listener.protocol().equals(FallbackPort.PROTOCOL) && listener.role() == Role.SUBMISSION
				&& listener.authentication() != Authentication.NONE && listener.port() == USUAL_FALLBACK.port();
		return fallback ? listener.asFallbackFor(USUAL_FALLBACK.standsInFor()) : listener;
	}

	private static TlsPolicy tls(Reading reading, List<Finding> findings) {
		List<TlsVersion> minima = Stream.concat(reading.dovecot().map(DovecotReading::minimum).stream(),
				reading.postfix().map(PostfixReading::minimum).stream()).distinct().sorted().toList();
		List<CertificateFiles> certificates = Stream.concat(
				reading.dovecot().flatMap(DovecotReading::certificate).stream(),
				reading.postfix().flatMap(PostfixReading::certificate).stream()).distinct().toList();
		if (minima.size() > 1) {
			findings.add(PolicyFindings.minimaDiffer(minima));
		}
		if (certificates.size() > 1) {
			findings.add(PolicyFindings.certificatesDiffer(certificates));
		}
		return new TlsPolicy(minima.getFirst(),
				certificates.size() == 1 ? Optional.of(certificates.getFirst()) : Optional.empty());
	}

	private static StatedRetention retention(Reading reading, List<Finding> findings) {
		StatedRetention stated = retention(reading);
		boolean held = reading.dovecot().flatMap(DovecotReading::heldKeyword).isPresent();
		boolean scheduled = script(reading).content().isPresent();
		if (held && !scheduled) {
			findings.add(PolicyFindings.heldForEver());
		}
		return stated;
	}

	private static ServerFile script(Reading reading) {
		return reading.file(reading.places().schedule(reading.systemd()).script());
	}

	/** Without a daily run of Postern's, what is held is held for ever. */
	static StatedRetention retention(Reading reading) {
		boolean held = reading.dovecot().flatMap(DovecotReading::heldKeyword).isPresent();
		Optional<StatedRetention> stated = script(reading).content()
				.map(StatedRetention::parse);
		if (stated.isPresent() && stated.get().holds() == held) {
			return stated.get();
		}
		Term expire = stated.map(found -> found.general().expire()).orElse(Term.forever());
		return new StatedRetention(new Terms(held ? Term.forever() : Term.ofDays(0), expire), Map.of(),
				Retention.HOLD_FOLDER.defaultValue());
	}
}
