package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.core.internal.provider.FakeProviders;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** JSON is YAML, so the schema is looked at as a document. */
class ServerSchemaTest {

	private YamlDocument schema;

	@BeforeEach
	void write() throws Exception {
		schema = YamlDocument.of(Path.of("schema.json"), new FolderSiteStore(FakeProviders.usual()).serverSchema());
	}

	@Test
	void it_says_which_schema_it_is_and_what_is_required() {
		assertEquals("https://json-schema.org/draft/2020-12/schema", text("$schema"));
		assertEquals(List.of("host", "backend"), words("required"));
		assertEquals("false", text("additionalProperties"));
	}

	@Test
	void every_key_is_in_it_with_a_description() {
		ServerReader.KEYS.forEach(key -> described("properties", key));
		ServerReader.TLS_KEYS.forEach(key -> described("properties", "tls", "properties", key));
		ServerReader.CERTIFICATE_KEYS
				.forEach(key -> described("properties", "tls", "properties", "certificate", "properties", key));
		ListenerReader.KEYS.forEach(key -> described("properties", "listeners", "items", "properties", key));
		FakeProviders.usual().protocols().forEach(protocol -> protocol.settings()
				.forEach(setting -> described("properties", protocol.info().id(), "properties", setting.key())));
		FakeProviders.usual().backends().getFirst().accessSettings()
				.forEach(setting -> described("properties", "access", "properties", setting.key()));
	}

	@Test
	void words_and_ranges_are_those_of_the_model() {
		assertEquals(List.of("none", "starttls", "starttls-required", "tls"),
				words("properties", "listeners", "items", "properties", "security", "enum"));
		assertEquals(List.of("pop3", "imap", "smtp", "sieve"),
				words("properties", "listeners", "items", "properties", "protocol", "enum"));
		assertEquals("65535", text("properties", "listeners", "items", "properties", "port", "maximum"));
		assertEquals(List.of("fast", "safe"), words("properties", "sieve", "properties", "mode", "enum"));
		assertEquals("boolean", text("properties", "sieve", "properties", "greet", "type"));
	}

	@Test
	void only_what_can_be_overridden_is_among_the_overrides() {
		MappingNode overridable = (MappingNode) node("properties", "pop3", "properties", "overrides",
				"additionalProperties", "properties");

		assertEquals(List.of("hold", "expire"),
				overridable.getValue().stream().map(tuple -> Nodes.key(tuple).orElseThrow()).toList());
		assertTrue(schema.find(List.of("properties", "smtp", "properties", "overrides")).isEmpty());
	}

	private void described(String... place) {
		String description = text(Stream.concat(Stream.of(place), Stream.of("description")).toArray(String[]::new));
		assertTrue(description.length() > 3, description);
	}

	private Node node(String... place) {
		return schema.find(List.of(place)).orElseThrow(() -> new AssertionError(String.join("/", place) + " is missing"));
	}

	private String text(String... place) {
		return ((ScalarNode) node(place)).getValue();
	}

	private List<String> words(String... place) {
		return ((SequenceNode) node(place)).getValue().stream().map(item -> ((ScalarNode) item).getValue()).toList();
	}
}
