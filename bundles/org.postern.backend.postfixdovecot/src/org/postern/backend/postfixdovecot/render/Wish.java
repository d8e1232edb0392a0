package org.postern.backend.postfixdovecot.render;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;

/**
 * What a server program is to be like.
 *
 * @param listeners   the open ones, with the ports really opened
 * @param minimum     the oldest version of TLS; empty where it stays as it is
 * @param certificate what to present; empty where that stays as it is
 * @param hold        whether messages deleted by POP3 are held
 * @param settings    what is stated of settings of protocols, by protocol
 */
public record Wish(List<Listener> listeners, Optional<TlsVersion> minimum, Optional<CertificateFiles> certificate,
		boolean hold, Map<String, SettingValues> settings) {

	public Wish {
		listeners = List.copyOf(listeners);
		Objects.requireNonNull(minimum);
		Objects.requireNonNull(certificate);
		settings = Map.copyOf(settings);
	}

	/** What is stated of a protocol's settings. */
	public SettingValues settings(String protocol) {
		return settings.getOrDefault(protocol, SettingValues.empty());
	}

	/** The listeners of a protocol. */
	public List<Listener> listeners(String protocol) {
		return listeners.stream().filter(listener -> listener.protocol().equals(protocol)).toList();
	}
}
