package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelInfo;

/** The JSON Schema of domain files, with the channels that are installed. */
record DomainSchema(List<ChannelInfo> channels) {

	String write() {
		Map<String, Object> schema = SchemaTypes.file("Postern mail domain",
				"A file domains/DOMAIN.yaml of a Postern site.");
		schema.putAll(SchemaTypes.object(properties(), List.of("server")));
		return SchemaTypes.write(schema);
	}

	private Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("server", SchemaTypes.text("The name of the server that keeps the domain's mail."));
		properties.put("display-name", SchemaTypes.text("What mail programs show; the domain if not stated."));
		properties.put("display-names", SchemaTypes.described(SchemaTypes.scopes(SchemaTypes.text("The name.")),
				"The same in certain languages, by language tag such as de."));
		properties.put("user-name", SchemaTypes.described(
				SchemaTypes.words(Stream.of(UserNameRule.values()).map(UserNameRule::key).toList()),
				"What users type as user name."));
		properties.put(PublicationReader.KEY, SchemaTypes.described(
				SchemaTypes.list(Map.of("oneOf", channels.stream().map(DomainSchema::place).toList())),
				"Where what clients are told is published."));
		return properties;
	}

	private static Map<String, Object> place(ChannelInfo channel) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(PublicationReader.CHANNEL, SchemaTypes.described(Map.of("const", channel.id()), channel.summary()));
		properties.putAll(SchemaTypes.settings(channel.settings()));
		return SchemaTypes.object(properties, List.of(PublicationReader.CHANNEL));
	}
}
