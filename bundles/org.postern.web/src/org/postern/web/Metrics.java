package org.postern.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.postern.api.web.ProfileSource;

/** What was answered, counted; told in the text format of Prometheus. */
final class Metrics {

	private record Kind(String page, int status) implements Comparable<Kind> {

		@Override
		public int compareTo(Kind other) {
			return Comparator.comparing(Kind::page).thenComparing(Kind::status).compare(this, other);
		}
	}

	private final ProfileSource source;
	private final Map<Kind, LongAdder> answers = new ConcurrentHashMap<>();
	private final LongAdder nanos = new LongAdder();
	private final LongAdder bytes = new LongAdder();

	Metrics(ProfileSource source) {
		this.source = source;
	}

	/** @param took nanoseconds from the request's arrival to its answer */
	void answered(String page, int status, int size, long took) {
		answers.computeIfAbsent(new Kind(page, status), kind -> new LongAdder()).increment();
		nanos.add(took);
		bytes.add(size);
	}

	/** @param connections that are open now */
	String text(int connections) {
		StringBuilder text = new StringBuilder();
		head(text, "requests_total", "counter", "Requests by page and HTTP status.");
		answers.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> text.append(String.format(Locale.ROOT,
				"postern_http_requests_total{page=\"%s\",status=\"%d\"} %d%n", entry.getKey().page(), entry.getKey().status(),
				entry.getValue().sum())));
		head(text, "request_seconds_total", "counter", "Time from requests' arrival to their answers.");
		text.append(String.format(Locale.ROOT, "postern_http_request_seconds_total %.6f%n", nanos.sum() / 1e9));
		head(text, "response_bytes_total", "counter", "Bytes of bodies answered.");
		text.append("postern_http_response_bytes_total ").append(bytes.sum()).append('\n');
		head(text, "connections", "gauge", "Connections open now.");
		text.append("postern_http_connections ").append(connections).append('\n');
		text.append("# HELP postern_domains Domains served.\n# TYPE postern_domains gauge\npostern_domains ")
				.append(source.domains()).append('\n');
		return text.toString();
	}

	private static void head(StringBuilder text, String name, String type, String help) {
		text.append("# HELP postern_http_").append(name).append(' ').append(help).append('\n');
		text.append("# TYPE postern_http_").append(name).append(' ').append(type).append('\n');
	}
}
