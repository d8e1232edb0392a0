package org.postern.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;

/** A running service, spoken to as a client does, and by bare sockets. */
final class Web implements AutoCloseable, WebListener {

	static final int PATIENCE_MILLIS = 2_000;

	final FakeSource source = new FakeSource();
	final List<String> said = new ArrayList<>();
	final RunningWeb running;
	final HttpClient client;

	Web(WebSettings settings) throws WebException {
		this(settings, HttpClient.newHttpClient());
	}

	Web(WebSettings settings, HttpClient client) throws WebException {
		this.client = client;
		Pace pace = new Pace(Duration.ofMillis(PATIENCE_MILLIS), Duration.ofMillis(50));
		running = new Assembly(settings, source, pace).start(Pages.of(source), this);
	}

	static Web plain() throws WebException {
		return new Web(WebSettings.plain("127.0.0.1", 0));
	}

	static WebSettings settings(int requestsPerMinute, List<String> proxies) {
		return new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.of(0), proxies, requestsPerMinute, Optional.empty());
	}

	URI place() {
		return running.places().getLast();
	}

	HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		return send("GET", path, "", headers);
	}

	HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		return send("POST", path, body);
	}

	HttpResponse<String> send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(place().resolve(path)).timeout(Duration.ofSeconds(20))
				.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return client.send(request.build(), BodyHandlers.ofString());
	}

	/** All that a bare socket gets back until the other side closes. */
	String raw(String request) throws IOException {
		try (Socket socket = socket()) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	/** As a client that asks for the host of a domain, which {@link HttpClient} cannot. */
	String getAt(String host, String path, String... headers) throws IOException {
		return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + String.join("\r\n", headers)
				+ (headers.length > 0 ? "\r\n" : "") + "Connection: close\r\n\r\n");
	}

	Socket socket() throws IOException {
		Socket socket = new Socket("127.0.0.1", place().getPort());
		socket.setSoTimeout(20_000);
		return socket;
	}

	@Override
	public synchronized void changed(String what) {
		said.add(what);
		notifyAll();
	}

	@Override
	public synchronized void trouble(String what, String remedy) {
		changed("! " + what + " " + remedy);
	}

	/** Waits until it says something more. */
	synchronized String next(int already) throws InterruptedException {
		while (said.size() <= already) {
			wait();
		}
		return said.get(already);
	}

	@Override
	public void close() {
		client.close();
		running.close();
	}
}
