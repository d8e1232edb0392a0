package org.postern.core.internal.io;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON object of texts and lists of texts: all that journal and revisions need. Immutable. */
public final class JsonRecord {

	private static final JsonFactory JSON = new JsonFactory();

	private final Map<String, List<String>> lists;
	private final Map<String, String> texts;

	private JsonRecord(Map<String, String> texts, Map<String, List<String>> lists) {
		this.texts = texts;
		this.lists = lists;
	}

	public static JsonRecord empty() {
		return new JsonRecord(Map.of(), Map.of());
	}

	public JsonRecord with(String key, String text) {
		Map<String, String> more = new LinkedHashMap<>(texts);
		more.put(key, text);
		return new JsonRecord(more, lists);
	}

	public JsonRecord with(String key, List<String> list) {
		Map<String, List<String>> more = new LinkedHashMap<>(lists);
		more.put(key, List.copyOf(list));
		return new JsonRecord(texts, more);
	}

	/** @throws IOException if there is no such text */
	public String text(String key) throws IOException {
		return find(key).orElseThrow(() -> new IOException("'" + key + "' is missing"));
	}

	public Optional<String> find(String key) {
		return Optional.ofNullable(texts.get(key));
	}

	public List<String> list(String key) {
		return lists.getOrDefault(key, List.of());
	}

	/** One line, without its end. */
	public String write() throws IOException {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(text)) {
			json.writeStartObject();
			for (Map.Entry<String, String> entry : texts.entrySet()) {
				json.writeStringField(entry.getKey(), entry.getValue());
			}
			for (Map.Entry<String, List<String>> entry : lists.entrySet()) {
				json.writeFieldName(entry.getKey());
				json.writeArray(entry.getValue().toArray(String[]::new), 0, entry.getValue().size());
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	/** Reads an object; keys with other values than texts and lists of texts, from a later version, are passed over. */
	public static JsonRecord read(String text) throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		Map<String, List<String>> lists = new LinkedHashMap<>();
		try (JsonParser json = JSON.createParser(text)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw new IOException("A JSON object was expected");
			}
			while (json.nextToken() != JsonToken.END_OBJECT) {
				String key = json.currentName();
				switch (json.nextToken()) {
					case VALUE_STRING -> texts.put(key, json.getText());
					case START_ARRAY -> lists.put(key, List.copyOf(texts(json)));
					default -> json.skipChildren();
				}
			}
		}
		return new JsonRecord(texts, lists);
	}

	private static List<String> texts(JsonParser json) throws IOException {
		List<String> texts = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			if (json.currentToken() == JsonToken.VALUE_STRING) {
				texts.add(json.getText());
			} else {
				json.skipChildren();
			}
		}
		return texts;
	}
}
