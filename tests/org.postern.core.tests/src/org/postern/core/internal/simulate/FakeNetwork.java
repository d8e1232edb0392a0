package org.postern.core.internal.simulate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.core.simulate.Outcome;
import org.postern.net.dns.RecordAnswer;
import org.postern.net.dns.ServiceTarget;

/** A network of pages and records that a test lays out; where it lays out nothing, there is no host and no record. */
final class FakeNetwork implements Network {

	final Map<String, HttpAnswer> pages = new HashMap<>();
	final Map<String, RecordAnswer<String>> exchangers = new HashMap<>();
	final Map<String, RecordAnswer<ServiceTarget>> services = new HashMap<>();
	/** {@code GET URL} or {@code POST URL}, in no order. */
	final List<String> asked = Collections.synchronizedList(new ArrayList<>());
	boolean closed;

	void page(String url, String text) {
		pages.put(url, new HttpAnswer.Page(200, "text/xml", text.getBytes(StandardCharsets.UTF_8)));
	}

	void status(String url, int status) {
		pages.put(url, new HttpAnswer.Page(status, "text/html", new byte[0]));
	}

	void redirect(String url, String to) {
		pages.put(url, new HttpAnswer.Redirect(URI.create(to)));
	}

	void fails(String url, Outcome outcome) {
		pages.put(url, new HttpAnswer.Failed(outcome));
	}

	void service(String name, String host, int port) {
		services.put(name, new RecordAnswer.Some<>(List.of(new ServiceTarget(host, port))));
	}

	@Override
	public RecordAnswer<String> mailExchangers(String domain) {
		return exchangers.getOrDefault(domain, new RecordAnswer.None<>());
	}

	@Override
	public RecordAnswer<ServiceTarget> services(String name) {
		return services.getOrDefault(name, new RecordAnswer.None<>());
	}

	@Override
	public HttpAnswer ask(URI uri, Optional<String> body) {
		asked.add((body.isPresent() ? "POST " : "GET ") + uri);
		return pages.getOrDefault(uri.toString(),
				new HttpAnswer.Failed(new Outcome.NotThere("there is no host " + uri.getHost())));
	}

	@Override
	public void close() {
		closed = true;
	}
}
