package org.postern.backend.exim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.Port;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.TlsPolicy;

/**
 * Exim as it says it is.
 *
 * @param parts   its options by name; {@code path}, {@code text}, {@code errors} and {@code listening} beside them
 * @param ports   where it listens
 * @param answers what it offers at each port
 */
record EximReading(Map<String, String> parts, Places ports, Map<String, String> answers) {

	/** Remarks in Postern's access list, with ports behind them. */
	static final String TLS_FIRST = "# TLS first:";
	static final String LOGIN_FIRST = "# log-in first:";

	private static final int RELAY = 25;
	/** What changes without anybody changing the configuration. */
	private static final String LISTENING = "listening";

	EximReading {
		parts = Map.copyOf(parts);
		answers = Map.copyOf(answers);
	}

	String path() {
		return part("path");
	}

	EximFile file() {
		return EximFile.of(parts.getOrDefault("text", ""));
	}

	String part(String name) {
		return parts.getOrDefault(name, "").strip();
	}

	/** Another whenever the configuration is. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			Map<String, String> all = new TreeMap<>(parts);
			all.remove(LISTENING);
			all.putAll(answers);
			digest.update(all.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}

	/** What it amounts to, with the ports of a policy. */
	PortPolicy policy(int offset) {
		List<Listener> listeners = live().stream().filter(listener -> Port.isValid(listener.port() - offset))
				.map(listener -> named(listener.withPort(listener.port() - offset))).toList();
		return PortPolicy.empty().withListeners(listeners)
				.withTls(new TlsPolicy(PortPolicy.empty().tls().minimum(), certificate()));
	}

	/** The port that hosters use as a fallback is taken for one. */
	private static Listener named(Listener listener) {
		return listener.role() == Role.SUBMISSION && listener.port() == FallbackPort.PORT.defaultValue()
				? listener.asFallbackFor(FallbackPort.STANDS_IN_FOR.defaultValue()) : listener;
	}

	/** With the ports really opened. */
	List<Listener> live() {
		Set<Integer> implicit = Set.copyOf(Places.numbers(part("tls_on_connect_ports"), parts));
		return ports.places().stream().map(place -> listener(place, implicit.contains(place.port()))).toList();
	}

	private Listener listener(Places.Place place, boolean implicit) {
		PortOffer offer = PortOffer.of(place.port(), answers);
		Security security = implicit ? Security.IMPLICIT_TLS
				: !offer.tls() ? Security.NONE
						: remarked(TLS_FIRST, place.port()) ? Security.STARTTLS_REQUIRED : Security.STARTTLS;
		Authentication login = login(security, offer);
		boolean relays = login == Authentication.NONE || (file().isOurs() ? !remarked(LOGIN_FIRST, place.port())
				: place.port() == RELAY);
		return Listener.of(FallbackPort.PROTOCOL, place.port(), security, login, relays ? Role.RELAY : Role.SUBMISSION)
				.withBind(place.bind());
	}

	private static Authentication login(Security security, PortOffer offer) {
		if (offer.cleartextLogin() && security.allowsCleartext()) {
			return Authentication.CLEARTEXT_ALLOWED;
		}
		return offer.tlsLogin() && security != Security.NONE ? Authentication.TLS_ONLY : Authentication.NONE;
	}

	private boolean remarked(String remark, int port) {
		return file().ours().stream().filter(line -> line.startsWith(remark))
				.anyMatch(line -> List.of(line.substring(remark.length()).strip().split(" ")).contains(String.valueOf(port)));
	}

	Optional<CertificateFiles> certificate() {
		String chain = part("tls_certificate");
		String key = part("tls_privatekey").isEmpty() ? chain : part("tls_privatekey");
		return chain.startsWith("/") && key.startsWith("/") ? Optional.of(new CertificateFiles(chain, key)) : Optional.empty();
	}

	List<Finding> findings(int offset) {
		List<Finding> findings = new ArrayList<>();
		if (!part("errors").isEmpty()) {
			findings.add(EximFindings.broken(part("errors").lines().toList()));
		}
		live().stream().filter(listener -> !Port.isValid(listener.port() - offset)).map(EximFindings::belowOffset)
				.forEach(findings::add);
		return findings;
	}

	/** Who else listens on a port; empty where nobody does. */
	Optional<String> holder(int port) {
		Pattern place = Pattern.compile("\\s\\S*:" + port + "\\s");
		return part(LISTENING).lines().filter(line -> place.matcher(line).find()).filter(line -> !line.contains("\"exim"))
				.map(line -> Pattern.compile("\\(\"([^\"]+)\"").matcher(line).results().map(found -> found.group(1)).distinct()
						.collect(Collectors.joining(", ")))
				.findFirst();
	}
}
