package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A site on a web server. Where http is not safe, signatures are: nothing fetched is run unless its signer is trusted. */
final class HttpFiles implements SiteFiles {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final URI site;
	private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT)
			.followRedirects(HttpClient.Redirect.NORMAL).build();

	HttpFiles(URI site) {
		this.site = site.getPath().endsWith("/") ? site : URI.create(site + "/");
	}

	@Override
	public Optional<InputStream> open(String path) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(site.resolve(path)).timeout(TIMEOUT).build();
		HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		if (response.statusCode() == HttpURLConnection.HTTP_OK) {
			return Optional.of(response.body());
		}
		response.body().close();
		if (response.statusCode() == HttpURLConnection.HTTP_NOT_FOUND || response.statusCode() == HttpURLConnection.HTTP_GONE) {
			return Optional.empty();
		}
		throw new IOException(request.uri() + " answers with status " + response.statusCode());
	}

	@Override
	public void close() {
		client.close();
	}
}
