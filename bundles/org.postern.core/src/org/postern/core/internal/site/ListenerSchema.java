package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postern.api.model.Authentication;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.core.provider.Providers;

/** The schema of one item of {@code listeners}. */
record ListenerSchema(Providers providers) {

	Map<String, Object> tree() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("protocol", SchemaTypes.described(
				SchemaTypes.words(providers.protocols().stream().map(protocol -> protocol.info().id()).toList()),
				"The protocol spoken there."));
		properties.put("port", SchemaTypes.described(SchemaTypes.number(Port.MINIMUM, Port.MAXIMUM),
				"The port, before the server's port-offset."));
		properties.put("bind", SchemaTypes.text("The address to listen on; all addresses without it."));
		properties.put("security", words("How the connection is protected.",
				ListenerReader.words(Security.values(), Security::key)));
		properties.put("authentication", words("Who may log in, and when.",
				ListenerReader.words(Authentication.values(), Authentication::key)));
		properties.put("role", words("What the listener is for.", ListenerReader.words(Role.values(), Role::key)));
		properties.put("stands-in-for", SchemaTypes.described(SchemaTypes.number(Port.MINIMUM, Port.MAXIMUM),
				"The port that a fallback stands in for."));
		properties.put("enabled", SchemaTypes.described(Map.of("type", "boolean", "default", true),
				"Whether the port is open."));
		properties.put("note", SchemaTypes.text("A remark of the administrator."));
		Map<String, Object> tree = SchemaTypes.object(properties, ListenerReader.REQUIRED);
		tree.putAll(fallback());
		return tree;
	}

	private static Map<String, Object> words(String description, List<String> words) {
		return SchemaTypes.described(SchemaTypes.words(words), description);
	}

	/** Every fallback, and nothing else, names the port it stands in for. */
	private static Map<String, Object> fallback() {
		Map<String, Object> rule = new LinkedHashMap<>();
		rule.put("if", Map.of("properties", Map.of("role", Map.of("const", Role.FALLBACK.key())), "required",
				List.of("role")));
		rule.put("then", Map.of("required", List.of("stands-in-for")));
		rule.put("else", Map.of("properties", Map.of("stands-in-for", false)));
		return rule;
	}
}
