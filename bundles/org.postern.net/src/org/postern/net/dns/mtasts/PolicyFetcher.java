package org.postern.net.dns.mtasts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

import org.postern.api.progress.Cancellation;
import org.postern.net.dns.mtasts.StsFetch.Answer;
import org.postern.net.http.BoundedBody;

/** Fetches policy files as senders do: by HTTPS with a trusted certificate, no redirects, 64 KiB at most. */
public final class PolicyFetcher {

	private static final int MAXIMUM_BYTES = 64 << 10;

	private final Function<String, URI> places;
	private final X509TrustManager trust;
	private final Duration timeout;

	/** @param timeout for the whole answer */
	public PolicyFetcher(X509TrustManager trust, Duration timeout) {
		this(PolicyFetcher::place, trust, timeout);
	}

	/** @param places where the policy of a domain is */
	public PolicyFetcher(Function<String, URI> places, X509TrustManager trust, Duration timeout) {
		this.places = places;
		this.trust = trust;
		this.timeout = timeout;
	}

	/** RFC 8461 section 3.3. */
	public static URI place(String domain) {
		return URI.create("https://mta-sts." + domain + "/.well-known/mta-sts.txt");
	}

	/** @throws InterruptedException if cancelled */
	public StsFetch fetch(String domain, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		URI uri = places.apply(domain);
		HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER)
				.version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).sslContext(context()).build();
		try {
			return new StsFetch(domain, uri, ask(client, uri, cancellation));
		} finally {
			client.shutdownNow();
		}
	}

	private Answer ask(HttpClient client, URI uri, Cancellation cancellation) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "Postern").build();
		CompletableFuture<HttpResponse<byte[]>> running = client.sendAsync(request,
				head -> new BoundedBody(MAXIMUM_BYTES));
		try (Cancellation.Registration ending = cancellation.onCancel(() -> running.cancel(true))) {
			HttpResponse<byte[]> response = running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			return new Answer.Page(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
					new String(response.body(), StandardCharsets.UTF_8));
		} catch (TimeoutException e) {
			return new Answer.Unreachable("no answer within " + timeout.toMillis() + " ms");
		} catch (CancellationException e) {
			cancellation.check();
			throw e;
		} catch (ExecutionException e) {
			cancellation.check();
			return trouble(e.getCause());
		}
	}

	private static Answer trouble(Throwable cause) {
		String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof SSLException) {
				return new Answer.Untrusted(reason);
			}
			if (each instanceof IOException && reason.contains("longer than")) {
				return new Answer.TooLarge(reason);
			}
		}
		return new Answer.Unreachable(reason);
	}

	private SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { trust }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("The Java platform has no TLS", e);
		}
	}
}
