package org.postern.core.internal.simulate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.postern.api.progress.Cancellation;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.NameServers;
import org.postern.net.dns.RecordKind;
import org.postern.net.dns.ServiceRecord;
import org.postern.net.http.BoundedBody;

/** The network as this computer has it. Certificates are checked as browsers do; sizes and times are bounded. */
public final class InternetNetwork implements Network {

	/** No document with settings comes near it. */
	private static final int MAXIMUM_BYTES = 1 << 20;

	private final HttpClient client;
	private final Supplier<NameServers> names;
	private final Duration timeout;
	private final Cancellation cancellation;

	/**
	 * @param names   whom to ask for records
	 * @param timeout for one question with its whole answer
	 */
	public InternetNetwork(X509TrustManager trust, Supplier<NameServers> names, Duration timeout,
			Cancellation cancellation) {
		this.names = names;
		this.timeout = timeout;
		this.cancellation = cancellation;
		this.client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(timeout).sslContext(context(trust)).build();
	}

	@Override
	public Lookup<MailExchanger> mailExchangers(String domain) throws InterruptedException {
		return names.get().look(domain, RecordKind.mailExchanger(), cancellation);
	}

	@Override
	public Lookup<ServiceRecord> services(String name) throws InterruptedException {
		return names.get().look(name, RecordKind.service(), cancellation);
	}

	@Override
	public HttpAnswer ask(URI uri, Optional<String> body) throws InterruptedException {
		cancellation.check();
		if (!HttpTrouble.isWeb(uri)) {
			return new HttpAnswer.Failed(new Outcome.Malformed("'" + uri + "' is not the URL of a page"));
		}
		CompletableFuture<HttpResponse<byte[]>> running = client.sendAsync(request(uri, body),
				head -> new BoundedBody(MAXIMUM_BYTES));
		try (Cancellation.Registration ending = cancellation.onCancel(() -> running.cancel(true))) {
			return answer(uri, running.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException e) {
			running.cancel(true);
			return new HttpAnswer.Failed(HttpTrouble.tooLate(timeout));
		} catch (CancellationException e) {
			cancellation.check();
			throw e;
		} catch (ExecutionException e) {
			cancellation.check();
			return new HttpAnswer.Failed(new HttpTrouble(uri, timeout).of(e.getCause()));
		}
	}

	private HttpRequest request(URI uri, Optional<String> body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "Postern")
				.header("Accept", "text/xml, application/xml, application/json, */*;q=0.5");
		body.ifPresentOrElse(text -> request.header("Content-Type", "text/xml; charset=utf-8")
				.POST(BodyPublishers.ofString(text)), request::GET);
		return request.build();
	}

	private static HttpAnswer answer(URI uri, HttpResponse<byte[]> response) {
		Optional<String> location = response.headers().firstValue("Location");
		if (response.statusCode() / 100 == 3 && location.isPresent()) {
			try {
				return new HttpAnswer.Redirect(uri.resolve(location.get()));
			} catch (IllegalArgumentException e) {
				return new HttpAnswer.Failed(new Outcome.Malformed("a redirect to '" + location.get() + "', which is no URL"));
			}
		}
		return new HttpAnswer.Page(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
				response.body());
	}

	private static SSLContext context(X509TrustManager trust) {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { trust }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("The Java platform has no TLS", e);
		}
	}

	@Override
	public void close() {
		client.shutdownNow();
	}
}
