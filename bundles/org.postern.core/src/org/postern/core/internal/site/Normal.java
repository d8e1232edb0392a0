package org.postern.core.internal.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/** Servers and domains as their readers would give them back: values in the one way their settings write them, nothing empty. */
record Normal(Trees trees) {

	MailServer of(MailServer server, String name) {
		PortPolicy policy = server.policy();
		Map<String, SettingValues> settings = new TreeMap<>();
		policy.settings().forEach((protocol, values) -> settings.put(protocol,
				values(values, trees.protocolSettings(protocol))));
		settings.values().removeIf(SettingValues.empty()::equals);
		return new MailServer(name, server.host(), server.backend(), server.portOffset(),
				values(server.access(), trees.accessSettings(server.backend())),
				new PortPolicy(policy.listeners(), policy.tls(), settings));
	}

	/** A domain as the reader would give it back. */
	Domain of(Domain domain) {
		List<Publication> publish = domain.publish().stream().map(place -> new Publication(place.channel(),
				values(place.settings(), trees.channelSettings(place.channel())))).toList();
		return new Domain(domain.name(), domain.server(), domain.displayName(), domain.displayNames(), domain.userName(),
				publish);
	}

	private static SettingValues values(SettingValues values, List<Setting<?>> settings) {
		Map<String, Map<String, String>> overrides = new TreeMap<>();
		values.overrides().forEach((scope, stated) -> {
			if (!stated.isEmpty()) {
				overrides.put(SettingsReader.scope(scope), texts(stated, settings));
			}
		});
		return new SettingValues(texts(values.values(), settings), overrides);
	}

	private static Map<String, String> texts(Map<String, String> stated, List<Setting<?>> settings) {
		Map<String, String> texts = new TreeMap<>(stated);
		texts.replaceAll((key, text) -> settings.stream().filter(setting -> setting.key().equals(key)).findFirst()
				.flatMap(setting -> canonical(setting, text)).orElse(text));
		return texts;
	}

	/** Empty for a text that the setting refuses; reading it again will say so, with its place. */
	private static <T> Optional<String> canonical(Setting<T> setting, String text) {
		try {
			return Optional.of(setting.format(setting.type().parse(text)));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
