package org.postern.core.report;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON object that was read, asked for what should be in it. */
record JsonTree(Map<String, Object> members) {

	/** Makes a value of an object. */
	interface Reading<T> {
		T read(JsonTree tree) throws IOException;
	}

	static JsonTree parse(JsonFactory factory, String text) throws IOException {
		try (JsonParser json = factory.createParser(text)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw new IOException("A JSON object was expected");
			}
			return object(json);
		}
	}

	private static JsonTree object(JsonParser json) throws IOException {
		Map<String, Object> members = new LinkedHashMap<>();
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			json.nextToken();
			members.put(name, value(json));
		}
		return new JsonTree(members);
	}

	private static Object value(JsonParser json) throws IOException {
		return switch (json.currentToken()) {
			case START_OBJECT -> object(json);
			case START_ARRAY -> array(json);
			case VALUE_NUMBER_INT -> json.getLongValue();
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			default -> String.valueOf(json.getText());
		};
	}

	private static List<Object> array(JsonParser json) throws IOException {
		List<Object> values = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			values.add(value(json));
		}
		return values;
	}

	private <T> T get(String name, Class<T> type) throws IOException {
		return Optional.ofNullable(members.get(name)).filter(type::isInstance).map(type::cast)
				.orElseThrow(() -> new IOException("'" + name + "' is missing, or not what it should be"));
	}

	String text(String name) throws IOException {
		return get(name, String.class);
	}

	Optional<String> find(String name) {
		return Optional.ofNullable(members.get(name)).map(Object::toString);
	}

	long number(String name) throws IOException {
		return get(name, Long.class);
	}

	boolean flag(String name) throws IOException {
		return get(name, Boolean.class);
	}

	Duration micros(String name) throws IOException {
		return Duration.ofNanos(number(name) * 1000);
	}

	List<String> texts(String name) throws IOException {
		List<?> values = get(name, List.class);
		return values.stream().map(Object::toString).toList();
	}

	<T> List<T> objects(String name, Reading<T> reading) throws IOException {
		List<T> read = new ArrayList<>();
		List<?> values = get(name, List.class);
		for (Object member : values) {
			if (!(member instanceof JsonTree tree)) {
				throw new IOException("'" + name + "' holds something else than objects");
			}
			read.add(reading.read(tree));
		}
		return read;
	}

	<T> Optional<T> object(String name, Reading<T> reading) throws IOException {
		return members.get(name) instanceof JsonTree tree ? Optional.of(reading.read(tree)) : Optional.empty();
	}
}
