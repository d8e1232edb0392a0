package org.postern.core.internal.site;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.postern.api.model.Term;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;

/** The building blocks of a JSON Schema. */
final class SchemaTypes {

	private SchemaTypes() {
	}

	/** How the schema of a file begins. */
	static Map<String, Object> file(String title, String description) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("title", title);
		return described(schema, description);
	}

	static Map<String, Object> text(String description) {
		return described(type("string"), description);
	}

	static Map<String, Object> number(int minimum, int maximum) {
		Map<String, Object> number = type("integer");
		number.put("minimum", minimum);
		number.put("maximum", maximum);
		return number;
	}

	/** An empty choice would allow nothing, so any word is allowed where none is known. */
	static Map<String, Object> words(List<String> words) {
		Map<String, Object> choice = type("string");
		if (!words.isEmpty()) {
			choice.put("enum", words);
		}
		return choice;
	}

	/** Keys that must be there, and no others than these. */
	static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
		Map<String, Object> object = type("object");
		object.put("properties", properties);
		object.put("required", required);
		object.put("additionalProperties", false);
		return object;
	}

	/** As {@link #object}; may also be left empty. */
	static Map<String, Object> section(Map<String, Object> properties) {
		Map<String, Object> section = object(properties, List.of());
		section.put("type", List.of("object", "null"));
		return section;
	}

	static Map<String, Object> list(Map<String, Object> items) {
		Map<String, Object> list = new LinkedHashMap<>();
		list.put("type", List.of("array", "null"));
		list.put("items", items);
		return list;
	}

	/** Keys of the administrator's own, all of one kind. */
	static Map<String, Object> scopes(Map<String, Object> kind) {
		Map<String, Object> scopes = new LinkedHashMap<>();
		scopes.put("type", List.of("object", "null"));
		scopes.put("additionalProperties", kind);
		return scopes;
	}

	static Map<String, Object> settings(List<Setting<?>> settings) {
		Map<String, Object> properties = new LinkedHashMap<>();
		settings.forEach(setting -> properties.put(setting.key(), setting(setting)));
		return properties;
	}

	private static <T> Map<String, Object> setting(Setting<T> setting) {
		Map<String, Object> schema = switch (setting.type()) {
			case SettingType.Text text -> type("string");
			case SettingType.Flag flag -> type("boolean");
			case SettingType.WholeNumber number -> number(number.minimum(), number.maximum());
			case SettingType.Choice choice -> words(choice.words());
			case SettingType.TermType term -> term();
		};
		schema.put("title", setting.label());
		return described(schema, setting.hint());
	}

	private static Map<String, Object> term() {
		Map<String, Object> words = type("string");
		words.put("pattern", "^([0-9]{1,5}d?|forever|never)$");
		Map<String, Object> term = new LinkedHashMap<>();
		term.put("anyOf", List.of(words, number(0, Term.MAXIMUM_DAYS)));
		return term;
	}

	private static Map<String, Object> type(String name) {
		Map<String, Object> type = new LinkedHashMap<>();
		type.put("type", name);
		return type;
	}

	static Map<String, Object> described(Map<String, Object> schema, String description) {
		Map<String, Object> more = new LinkedHashMap<>(schema);
		more.put("description", description);
		return more;
	}

	static String write(Map<String, Object> schema) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(new DefaultPrettyPrinter())) {
			write(json, schema);
		} catch (IOException e) {
			throw new UncheckedIOException("Text in memory cannot fail", e);
		}
		return text + "\n";
	}

	private static void write(JsonGenerator json, Object value) throws IOException {
		switch (value) {
			case Map<?, ?> object -> {
				json.writeStartObject();
				for (Map.Entry<?, ?> entry : object.entrySet()) {
					json.writeFieldName(entry.getKey().toString());
					write(json, entry.getValue());
				}
				json.writeEndObject();
			}
			case List<?> list -> {
				json.writeStartArray();
				for (Object item : list) {
					write(json, item);
				}
				json.writeEndArray();
			}
			case Integer number -> json.writeNumber(number);
			case Boolean flag -> json.writeBoolean(flag);
			default -> json.writeString(value.toString());
		}
	}
}
