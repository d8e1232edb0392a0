package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A site on a web server. Where http is not safe, signatures are: nothing fetched is run unless its signer is trusted. */
final class HttpFiles implements SiteFiles {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final URI site;
	private final Duration patience;
	private final HttpClient client;

	HttpFiles(URI site) {
		this(site, TIMEOUT);
	}

	/** @param patience how long to wait for a connection, for an answer, and for more of it */
	HttpFiles(URI site, Duration patience) {
		this.site = site.getPath().endsWith("/") ? site : URI.create(site + "/");
		this.patience = patience;
		this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL).build();
	}

	@Override
	public Optional<InputStream> open(String path) throws IOException, InterruptedException {
		HttpResponse<InputStream> response = ask(HttpRequest.newBuilder(site.resolve(path)).timeout(patience).build());
		if (response.statusCode() == HttpURLConnection.HTTP_OK) {
			return Optional.of(new PatientStream(response.body(), patience));
		}
		response.body().close();
		if (response.statusCode() == HttpURLConnection.HTTP_NOT_FOUND || response.statusCode() == HttpURLConnection.HTTP_GONE) {
			return Optional.empty();
		}
		throw new IOException(response.uri() + " answers with status " + response.statusCode());
	}

	/** The client leaves it to its causes to say why there is no connection. */
	private HttpResponse<InputStream> ask(HttpRequest request) throws IOException, InterruptedException {
		try {
			return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		} catch (HttpTimeoutException e) {
			throw new IOException(site.getHost() + " gives no answer within " + patience.toSeconds() + " seconds", e);
		} catch (ConnectException e) {
			boolean unknown = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
					.anyMatch(UnresolvedAddressException.class::isInstance);
			throw new IOException(unknown ? "the name " + site.getHost() + " is not known"
					: "nobody answers at " + site.getAuthority(), e);
		}
	}

	@Override
	public void close() {
		client.close();
	}
}
