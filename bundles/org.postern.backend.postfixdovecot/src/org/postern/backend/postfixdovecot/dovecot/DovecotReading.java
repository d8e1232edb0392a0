package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.backend.DovecotProtocol;
import org.postern.api.backend.DovecotSetting;
import org.postern.api.finding.Finding;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.retention.StatedRetention;

/**
 * What Dovecot says of itself.
 *
 * @param version     {@code 2.3.19.1 (9b53102964)}
 * @param settings    all that are in force
 * @param certificate what it presents, where that is in files
 * @param problems    what its own check complains of, line by line
 * @param programs    the programs it can start: {@code imap-login}
 * @param dropIn      Postern's own file
 * @param known       the protocols that it may speak
 */
public record DovecotReading(String version, ConfBlock settings, Optional<CertificateFiles> certificate,
		List<String> problems, Set<String> programs, DropIn dropIn, DovecotProtocols known) {

	public DovecotReading {
		Objects.requireNonNull(settings);
		Objects.requireNonNull(certificate);
		Objects.requireNonNull(dropIn);
		Objects.requireNonNull(known);
		problems = List.copyOf(problems);
		programs = Set.copyOf(programs);
	}

	public Dialect dialect() {
		return Dialect.of(version);
	}

	/** The listeners that are open for mail programs, with the ports really opened. */
	public List<Listener> listeners() {
		return found().stream().filter(listener -> listener.isOpen() && listener.isServed())
				.flatMap(listener -> listener.listeners().stream()).toList();
	}

	/** Every listener of every log-in service, open or not. */
	List<FoundListener> found() {
		return known.all().stream().filter(this::isSpoken).flatMap(this::found).toList();
	}

	Stream<FoundListener> found(DovecotProtocol protocol) {
		return services(protocol).stream().flatMap(service -> FoundListener.of(service, dialect(), listen()).stream());
	}

	List<LoginService> services(DovecotProtocol protocol) {
		return LoginService.of(settings, dialect(), protocol);
	}

	/** The general addresses to listen on. */
	String listen() {
		return settings.setting("listen").orElse("*, ::");
	}

	/** Whether the protocol is switched on. */
	boolean isSpoken(DovecotProtocol protocol) {
		return protocols().contains(protocol.word());
	}

	List<String> protocols() {
		List<String> listed = Stream.of(settings.setting("protocols").orElse("").split("\\s+"))
				.filter(word -> !word.isEmpty()).toList();
		if (!listed.isEmpty()) {
			return listed;
		}
		return settings.block("protocols", "").map(block -> block.settings().entrySet().stream()
				.filter(entry -> entry.getValue().equals("yes")).map(entry -> entry.getKey()).sorted().toList())
				.orElse(List.of());
	}

	/** What the protocols' own settings are; by protocol, where they are not the default. */
	public Map<String, SettingValues> protocolSettings() {
		Map<String, SettingValues> found = new TreeMap<>();
		for (DovecotProtocol protocol : known.all()) {
			SettingValues values = SettingValues.empty();
			for (DovecotSetting<?> setting : protocol.settings()) {
				values = setting.readInto(values, said(setting));
			}
			if (!values.equals(SettingValues.empty())) {
				found.put(protocol.id(), values);
			}
		}
		return found;
	}

	/** What is said of a protocol's own setting. */
	Optional<String> said(DovecotSetting<?> setting) {
		return dialect().ofPlugins(settings).flatMap(block -> block.stated(setting.name()));
	}

	/** The oldest version of TLS that it accepts. */
	public TlsVersion minimum() {
		return switch (settings.setting("ssl_min_protocol").orElse("TLSv1.2")) {
			case "TLSv1.3", "LATEST" -> TlsVersion.TLS_1_3;
			case "TLSv1.1" -> TlsVersion.TLS_1_1;
			case "TLSv1", "ANY", "SSLv3" -> TlsVersion.TLS_1_0;
			default -> TlsVersion.TLS_1_2;
		};
	}

	/** The keyword with which messages deleted by POP3 are held; empty where they are removed. */
	public Optional<String> heldKeyword() {
		return LoginService.effective(settings, "pop3", "pop3_deleted_flag").filter(flag -> !flag.isEmpty());
	}

	/** What Dovecot cannot do of a retention. */
	public List<Finding> retentionFindings(StatedRetention retention) {
		List<Finding> findings = new ArrayList<>();
		if (retention.expires()) {
			findings.add(DovecotFindings.expireNotAnnounced());
		}
		if (!retention.withoutHold().isEmpty()) {
			findings.add(DovecotFindings.holdForAll(retention.withoutHold()));
		}
		return findings;
	}

	/** What was not understood, and is left alone. */
	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		if (!problems.isEmpty()) {
			findings.add(DovecotFindings.broken(problems));
		}
		found().stream().filter(FoundListener::isOpen).filter(listener -> !listener.isServed())
				.map(listener -> listener.proxied() ? DovecotFindings.proxied(listener) : DovecotFindings.mute(listener))
				.forEach(findings::add);
		Stream.of("local", "remote", "local_name").flatMap(settings::blocks)
				.filter(block -> block.setting("ssl").isPresent() || block.setting(dialect().cleartextLogin()).isPresent())
				.map(DovecotFindings::perAddress).forEach(findings::add);
		return findings;
	}
}
