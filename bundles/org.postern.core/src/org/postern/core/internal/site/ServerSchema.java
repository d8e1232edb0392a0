package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postern.api.backend.BackendInfo;
import org.postern.api.model.MailServer;
import org.postern.api.model.TlsVersion;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.provider.Providers;

/** The JSON Schema of server files, with the settings of what is installed. */
final class ServerSchema {

	private final Providers providers;

	ServerSchema(Providers providers) {
		this.providers = providers;
	}

	String write() {
		Map<String, Object> schema = SchemaTypes.file("Postern mail server",
				"A file servers/NAME.yaml of a Postern site.");
		schema.putAll(SchemaTypes.object(properties(), ServerReader.REQUIRED));
		return SchemaTypes.write(schema);
	}

	private Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("host", SchemaTypes.text("The name, or the address, that clients connect to."));
		properties.put("backend", backend());
		properties.put("port-offset", SchemaTypes.described(SchemaTypes.number(0, MailServer.MAXIMUM_OFFSET),
				"Added to every port to get the one that is really opened."));
		properties.put("access", SchemaTypes.described(SchemaTypes.section(accessSettings()),
				"How the backend reaches the server."));
		properties.put("tls", tls());
		properties.put("listeners", SchemaTypes.described(SchemaTypes.list(new ListenerSchema(providers).tree()),
				"The ports, open and closed."));
		providers.protocols().stream().filter(protocol -> !protocol.settings().isEmpty())
				.forEach(protocol -> properties.put(protocol.info().id(), section(protocol)));
		return properties;
	}

	private Map<String, Object> backend() {
		List<String> ids = providers.backends().stream().map(BackendInfo::id).toList();
		return SchemaTypes.described(SchemaTypes.words(ids), "What administers the server.");
	}

	/** Which settings belong to which backend is checked when the file is read. */
	private Map<String, Object> accessSettings() {
		return SchemaTypes.settings(providers.backends().stream().flatMap(info -> info.accessSettings().stream()).toList());
	}

	private static Map<String, Object> tls() {
		Map<String, Object> files = new LinkedHashMap<>();
		files.put("chain", SchemaTypes.text("PEM file with the certificate and its intermediates."));
		files.put("key", SchemaTypes.text("PEM file with the private key."));
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("minimum", SchemaTypes.described(
				SchemaTypes.words(Stream.of(TlsVersion.values()).map(TlsVersion::key).toList()),
				"The oldest version of TLS that is accepted."));
		properties.put("certificate", SchemaTypes.described(SchemaTypes.object(files, ServerReader.CERTIFICATE_KEYS),
				"Where the server finds its certificate."));
		return SchemaTypes.described(SchemaTypes.section(properties), "How TLS is done on every listener.");
	}

	private static Map<String, Object> section(MailProtocol protocol) {
		Map<String, Object> properties = SchemaTypes.settings(protocol.settings());
		List<Setting<?>> overridable = new ArrayList<>(protocol.settings());
		overridable.removeIf(setting -> !setting.overridable());
		if (!overridable.isEmpty()) {
			properties.put(SettingValues.OVERRIDES, SchemaTypes.described(
					SchemaTypes.scopes(SchemaTypes.section(SchemaTypes.settings(overridable))),
					"Other values for a domain (example.org) or a mailbox (anna@example.org)."));
		}
		return SchemaTypes.described(SchemaTypes.section(properties), "Settings of " + protocol.info().label() + ".");
	}
}
