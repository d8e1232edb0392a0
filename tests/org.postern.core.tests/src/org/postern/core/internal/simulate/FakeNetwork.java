package org.postern.core.internal.simulate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.postern.api.progress.Cancellation;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Ending;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.ServiceRecord;

/** A network of pages and records that a test lays out; where it lays out nothing, there is no host and no record. */
public final class FakeNetwork implements Network {

	public final Map<String, HttpAnswer> pages = new HashMap<>();
	final Map<String, Lookup<MailExchanger>> exchangers = new HashMap<>();
	public final Map<String, Lookup<ServiceRecord>> services = new HashMap<>();
	/** {@code GET URL} or {@code POST URL}, in no order. */
	public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
	boolean closed;
	/** Where a page shall hang until it is cancelled: counted down when that begins. */
	Optional<CountDownLatch> hangs = Optional.empty();
	Cancellation stop = Cancellation.never();

	public void page(String url, String text) {
		pages.put(url, new HttpAnswer.Page(200, "text/xml", text.getBytes(StandardCharsets.UTF_8)));
	}

	public void status(String url, int status) {
		pages.put(url, new HttpAnswer.Page(status, "text/html", new byte[0]));
	}

	void redirect(String url, String to) {
		pages.put(url, new HttpAnswer.Redirect(URI.create(to)));
	}

	void fails(String url, Outcome outcome) {
		pages.put(url, new HttpAnswer.Failed(outcome));
	}

	public void service(String name, String host, int port) {
		services.put(name, found(List.of(new ServiceRecord(0, 0, port, host))));
	}

	void exchanger(String domain, String host) {
		exchangers.put(domain, found(List.of(new MailExchanger(10, host))));
	}

	static <T> Lookup<T> found(List<T> records) {
		return new Lookup<>("asked", List.of(), Ending.FOUND, "", records, false);
	}

	static <T> Lookup<T> ended(Ending ending, String detail) {
		return new Lookup<>("asked", List.of(), ending, detail, List.of(), false);
	}

	@Override
	public Lookup<MailExchanger> mailExchangers(String domain) {
		return exchangers.getOrDefault(domain, ended(Ending.NO_SUCH_RECORD, ""));
	}

	@Override
	public Lookup<ServiceRecord> services(String name) {
		return services.getOrDefault(name, ended(Ending.NO_SUCH_RECORD, ""));
	}

	@Override
	public HttpAnswer ask(URI uri, Optional<String> body) throws InterruptedException {
		if (hangs.isPresent()) {
			hangs.get().countDown();
			awaitCancel();
		}
		asked.add((body.isPresent() ? "POST " : "GET ") + uri);
		return pages.getOrDefault(uri.toString(),
				new HttpAnswer.Failed(new Outcome.NotThere("there is no host " + uri.getHost())));
	}

	private void awaitCancel() throws InterruptedException {
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration ending = stop.onCancel(cancelled::countDown)) {
			cancelled.await();
		}
		stop.check();
	}

	@Override
	public void close() {
		closed = true;
	}
}
